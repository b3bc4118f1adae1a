import type { Api, BodyInput } from '@freigabe/contract'
import { client } from '../api/client.ts'
import { about } from '../api/keys.ts'
import { useChange } from '../api/use-change.ts'
import { endpointQuery } from './queries.ts'

/** Adds a webhook to an account, or to the platform where `account` is null. Its secret is not kept. */
export function useNewEndpoint(account: string | null) {
  return useChange(
    (body: BodyInput<Api['createWebhookEndpoint']>) =>
      account === null
        ? client.createWebhookEndpoint({ body })
        : client.createAccountWebhookEndpoint({ params: { account }, body }),
    { stale: about('webhooks'), gcTime: 0 },
  )
}

/** What can be done to one webhook. */
export function useEndpointChanges(account: string | null, endpoint: string) {
  const calls = account === null ? callsOfPlatform(endpoint) : callsOfAccount(account, endpoint)
  const becomes = endpointQuery(account, endpoint)
  const stale = about('webhooks')
  return {
    change: useChange(calls.change, { becomes, stale }),
    remove: useChange(calls.remove, {}),
    rotate: useChange(calls.rotate, { stale, gcTime: 0 }),
    pause: useChange(calls.pause, { becomes, stale }),
    resume: useChange(calls.resume, { becomes, stale }),
    test: useChange(calls.test, { stale }),
    resend: useChange(calls.resend, { stale }),
    replay: useChange(calls.replay, { becomes, stale }),
  }
}

type Change = BodyInput<Api['changeWebhookEndpoint']>
type Span = BodyInput<Api['replayEvents']>

function callsOfPlatform(endpoint: string) {
  const params = { endpoint }
  return {
    change: (body: Change) => client.changeWebhookEndpoint({ params, body }),
    remove: () => client.deleteWebhookEndpoint({ params }),
    rotate: () => client.rotateWebhookSecret({ params }),
    pause: () => client.pauseWebhookEndpoint({ params }),
    resume: (skip: boolean) => client.resumeWebhookEndpoint({ params, body: { skip } }),
    test: () => client.testWebhookEndpoint({ params }),
    resend: (event: string) => client.resendEvent({ params, body: { event } }),
    replay: (body: Span) => client.replayEvents({ params, body }),
  }
}

function callsOfAccount(account: string, endpoint: string) {
  const params = { account, endpoint }
  return {
    change: (body: Change) => client.changeAccountWebhookEndpoint({ params, body }),
    remove: () => client.deleteAccountWebhookEndpoint({ params }),
    rotate: () => client.rotateAccountWebhookSecret({ params }),
    pause: () => client.pauseAccountWebhookEndpoint({ params }),
    resume: (skip: boolean) => client.resumeAccountWebhookEndpoint({ params, body: { skip } }),
    test: () => client.testAccountWebhookEndpoint({ params }),
    resend: (event: string) => client.resendAccountEvent({ params, body: { event } }),
    replay: (body: Span) => client.replayAccountEvents({ params, body }),
  }
}
