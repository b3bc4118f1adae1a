import { z } from 'zod'
import { type Access, endpoint } from '../endpoint.ts'
import { AccountParams, Id, PageQuery, page } from '../values.ts'
import {
  NewWebhookEndpoint,
  WebhookAttempt,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
  WebhookReplay,
  WebhookResumption,
} from './webhook.ts'

const ofPlatform = endpointsBelow('/webhook-endpoints', {
  whose: 'the platform',
  place: {},
  ofOne: z.object({ endpoint: Id }),
  readers: ['admin', 'platform_key'],
  writers: ['admin', 'platform_key'],
})
const ofAccount = endpointsBelow('/accounts/:account/webhook-endpoints', {
  whose: 'an account',
  place: { params: AccountParams },
  ofOne: AccountParams.extend({ endpoint: Id }),
  readers: ['owner', 'admin', 'account_key', 'platform_key'],
  writers: ['owner', 'account_key'],
})

/** Webhooks: where events are sent by themselves, signed by the Standard Webhooks specification. */
export const webhookEndpoints = {
  listWebhookEndpoints: ofPlatform.list,
  createWebhookEndpoint: ofPlatform.create,
  readWebhookEndpoint: ofPlatform.read,
  changeWebhookEndpoint: ofPlatform.change,
  deleteWebhookEndpoint: ofPlatform.remove,
  rotateWebhookSecret: ofPlatform.rotate,
  pauseWebhookEndpoint: ofPlatform.pause,
  resumeWebhookEndpoint: ofPlatform.resume,
  testWebhookEndpoint: ofPlatform.test,
  listWebhookAttempts: ofPlatform.attempts,
  resendEvent: ofPlatform.resend,
  replayEvents: ofPlatform.replay,
  listAccountWebhookEndpoints: ofAccount.list,
  createAccountWebhookEndpoint: ofAccount.create,
  readAccountWebhookEndpoint: ofAccount.read,
  changeAccountWebhookEndpoint: ofAccount.change,
  deleteAccountWebhookEndpoint: ofAccount.remove,
  rotateAccountWebhookSecret: ofAccount.rotate,
  pauseAccountWebhookEndpoint: ofAccount.pause,
  resumeAccountWebhookEndpoint: ofAccount.resume,
  testAccountWebhookEndpoint: ofAccount.test,
  listAccountWebhookAttempts: ofAccount.attempts,
  resendAccountEvent: ofAccount.resend,
  replayAccountEvents: ofAccount.replay,
}

interface Below<Place extends { params?: z.ZodType }, OfOne extends z.ZodType> {
  whose: string
  /** The parameters of the path, where it has any. */
  place: Place
  /** Those of the path of one endpoint. */
  ofOne: OfOne
  readers: readonly Access[]
  writers: readonly Access[]
}

/** The same endpoints for the platform and for an account. */
function endpointsBelow<Place extends { params?: z.ZodType }, OfOne extends z.ZodType>(
  path: string,
  below: Below<Place, OfOne>,
) {
  const { whose, place } = below
  return {
    list: endpoint({
      ...place,
      method: 'GET',
      path,
      summary: `The webhook endpoints of ${whose}, oldest first.`,
      access: below.readers,
      response: z.object({ items: z.array(WebhookEndpoint) }),
      status: 200,
      errors: [],
    }),
    create: endpoint({
      ...place,
      method: 'POST',
      path,
      summary: `Have events of ${whose === 'the platform' ? 'all accounts' : whose} sent to an address from now on; the secret that signs them is shown this once.`,
      access: below.writers,
      body: NewWebhookEndpoint,
      response: WebhookEndpointWithSecret,
      status: 201,
      secret: true,
      errors: ['WEBHOOK_URL_REFUSED', 'WEBHOOK_ENDPOINTS_FULL'],
    }),
    ...ofOne(`${path}/:endpoint`, below),
  }
}

function ofOne<OfOne extends z.ZodType>(path: string, below: Below<object, OfOne>) {
  const { ofOne: params, readers, writers } = below
  return {
    read: endpoint({
      method: 'GET',
      path,
      summary: 'A webhook endpoint, and how it stands.',
      access: readers,
      params,
      response: WebhookEndpoint,
      status: 200,
      errors: [],
    }),
    change: endpoint({
      method: 'PATCH',
      path,
      summary: 'Change the address, types or description of a webhook endpoint.',
      access: writers,
      params,
      body: z.object({
        url: NewWebhookEndpoint.shape.url.optional(),
        types: NewWebhookEndpoint.shape.types.unwrap().optional(),
        description: NewWebhookEndpoint.shape.description.unwrap().optional(),
      }),
      response: WebhookEndpoint,
      status: 200,
      errors: ['WEBHOOK_URL_REFUSED'],
    }),
    remove: endpoint({
      method: 'DELETE',
      path,
      summary: 'Remove a webhook endpoint with its attempts; what waits for it is not sent.',
      access: writers,
      params,
      status: 204,
      errors: [],
    }),
    rotate: endpoint({
      method: 'POST',
      path: `${path}/secret`,
      summary:
        'Draw a new secret, shown only this once. For a day both sign, so that the receiver can change over; any older secret no longer signs.',
      access: writers,
      params,
      response: WebhookEndpointWithSecret,
      status: 200,
      secret: true,
      errors: [],
    }),
    ...halting(path, { params, writers }),
    ...sending(path, { params, readers, writers }),
  }
}

function halting<Params extends z.ZodType>(
  path: string,
  { params, writers }: { params: Params; writers: readonly Access[] },
) {
  return {
    pause: endpoint({
      method: 'POST',
      path: `${path}/pause`,
      summary: 'Send nothing more to a webhook endpoint until it is resumed.',
      access: writers,
      params,
      response: WebhookEndpoint,
      status: 200,
      errors: [],
    }),
    resume: endpoint({
      method: 'POST',
      path: `${path}/resume`,
      summary:
        'Send to a paused webhook endpoint again, or to a failing one at once. An event `endpoint.gap` tells it what was left out.',
      access: writers,
      params,
      body: WebhookResumption,
      response: WebhookEndpoint,
      status: 200,
      errors: [],
    }),
  }
}

function sending<Params extends z.ZodType>(
  path: string,
  given: { params: Params; readers: readonly Access[]; writers: readonly Access[] },
) {
  const { params, readers, writers } = given
  return {
    test: endpoint({
      method: 'POST',
      path: `${path}/test`,
      summary:
        'Send an event `endpoint.test` at once, also to a paused endpoint; the answer says what came of it.',
      access: writers,
      params,
      response: WebhookAttempt,
      status: 200,
      errors: [],
    }),
    attempts: endpoint({
      method: 'GET',
      path: `${path}/attempts`,
      summary: 'What was sent to a webhook endpoint and what came of it, newest first.',
      access: readers,
      params,
      query: PageQuery.extend({ failed: z.enum(['true', 'false']).default('false') }),
      response: page(WebhookAttempt),
      status: 200,
      errors: [],
    }),
    resend: endpoint({
      method: 'POST',
      path: `${path}/resend`,
      summary:
        'Send one event once more, at once, also to a paused endpoint; the answer says what came of it.',
      access: writers,
      params,
      body: z.object({ event: Id }),
      response: WebhookAttempt,
      status: 200,
      errors: [],
    }),
    replay: endpoint({
      method: 'POST',
      path: `${path}/replay`,
      summary: 'Send the events of a span once more, in their order and before new ones.',
      access: writers,
      params,
      body: WebhookReplay,
      response: WebhookEndpoint,
      status: 200,
      errors: ['EVENT_CURSOR_GONE', 'WEBHOOK_REPLAY_RUNNING'],
    }),
  }
}
