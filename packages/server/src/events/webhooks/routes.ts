import { api } from '@freigabe/contract'
import type { House } from '../../house.ts'
import { type Capacity, callerName } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import {
  changeEndpoint,
  createEndpoint,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
} from './keep-endpoints.ts'
import { listAttempts } from './kept-attempts.ts'
import { listEndpoints, readEndpoint, type Viewer } from './read-endpoints.ts'
import { replayEvents, resendEvent, testEndpoint } from './send-again.ts'

/** Webhook endpoints of the platform. */
export function webhookRoutes(app: App, doors: Doors, house: House) {
  const own: Viewer = { account: null, isStaff: true }
  const placeOf = ({ endpoint }: { endpoint: string }) => ({ account: null, endpoint })
  route(app, doors, api.listWebhookEndpoints, () => listEndpoints(house, own))
  route(app, doors, api.createWebhookEndpoint, ({ actor, caller, body }) =>
    createEndpoint(house, actor(), callerName(caller), null, body),
  )
  route(app, doors, api.readWebhookEndpoint, ({ params }) =>
    readEndpoint(house, own, params.endpoint),
  )
  route(app, doors, api.changeWebhookEndpoint, ({ actor, params, body }) =>
    changeEndpoint(house, actor(), placeOf(params), body),
  )
  route(app, doors, api.deleteWebhookEndpoint, ({ actor, params }) =>
    removeEndpoint(house, actor(), placeOf(params)),
  )
  route(app, doors, api.rotateWebhookSecret, ({ actor, params }) =>
    rotateSecret(house, actor(), placeOf(params)),
  )
  route(app, doors, api.pauseWebhookEndpoint, ({ actor, params }) =>
    pauseEndpoint(house, actor(), placeOf(params)),
  )
  route(app, doors, api.resumeWebhookEndpoint, ({ actor, params, body }) =>
    resumeEndpoint(house, actor(), placeOf(params), body),
  )
  route(app, doors, api.testWebhookEndpoint, ({ params }) => testEndpoint(house, placeOf(params)))
  route(app, doors, api.listWebhookAttempts, ({ params, query }) =>
    listAttempts(house, own, params.endpoint, query),
  )
  route(app, doors, api.resendEvent, ({ actor, params, body }) =>
    resendEvent(house, actor(), placeOf(params), body),
  )
  route(app, doors, api.replayEvents, ({ actor, params, body }) =>
    replayEvents(house, actor(), placeOf(params), body),
  )
}

/** Webhook endpoints of an account. */
export function accountWebhookRoutes(app: App, doors: Doors, house: House) {
  const viewerOf = ({ account, capacity }: { account: string; capacity: Capacity }): Viewer => ({
    account,
    isStaff: capacity === 'admin' || capacity === 'platform_key',
  })
  const placeOf = (call: { account: string; params: { endpoint: string } }) => ({
    account: call.account,
    endpoint: call.params.endpoint,
  })
  route(app, doors, api.listAccountWebhookEndpoints, (call) => listEndpoints(house, viewerOf(call)))
  route(app, doors, api.createAccountWebhookEndpoint, ({ account, actor, caller, body }) =>
    createEndpoint(house, actor(), callerName(caller), account, body),
  )
  route(app, doors, api.readAccountWebhookEndpoint, (call) =>
    readEndpoint(house, viewerOf(call), call.params.endpoint),
  )
  route(app, doors, api.changeAccountWebhookEndpoint, (call) =>
    changeEndpoint(house, call.actor(), placeOf(call), call.body),
  )
  route(app, doors, api.deleteAccountWebhookEndpoint, (call) =>
    removeEndpoint(house, call.actor(), placeOf(call)),
  )
  route(app, doors, api.rotateAccountWebhookSecret, (call) =>
    rotateSecret(house, call.actor(), placeOf(call)),
  )
  route(app, doors, api.pauseAccountWebhookEndpoint, (call) =>
    pauseEndpoint(house, call.actor(), placeOf(call)),
  )
  route(app, doors, api.resumeAccountWebhookEndpoint, (call) =>
    resumeEndpoint(house, call.actor(), placeOf(call), call.body),
  )
  route(app, doors, api.testAccountWebhookEndpoint, (call) => testEndpoint(house, placeOf(call)))
  route(app, doors, api.listAccountWebhookAttempts, (call) =>
    listAttempts(house, viewerOf(call), call.params.endpoint, call.query),
  )
  route(app, doors, api.resendAccountEvent, (call) =>
    resendEvent(house, call.actor(), placeOf(call), call.body),
  )
  route(app, doors, api.replayAccountEvents, (call) =>
    replayEvents(house, call.actor(), placeOf(call), call.body),
  )
}
