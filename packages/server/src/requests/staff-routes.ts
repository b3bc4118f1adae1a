import { api } from '@freigabe/contract'
import { answered } from '../change/answering.ts'
import type { House } from '../house.ts'
import { callerName, personOf, staffActor } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { type Call, route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { advise } from './advise.ts'
import { decideAppeal } from './decide-appeal.ts'
import { appealLetter } from './decision-letters.ts'
import { listRequests } from './list-requests.ts'
import { previewDecision } from './preview-decision.ts'
import { readDecidedRequests } from './read-decided-requests.ts'
import { readRequest } from './read-request.ts'
import { readRequestQueue } from './read-request-queue.ts'
import { replyToRequest } from './reply-to-request.ts'
import { sendRequestFile } from './send-request-file.ts'
import { releaseRequest, takeRequest } from './take-request.ts'

type RequestCall = Pick<
  Call<typeof api.readDeskRequest>,
  'actor' | 'caller' | 'capacity' | 'account' | 'params'
>

/** Requests on the side of those who answer them. */
export function staffRequestRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.readDeskRequests, ({ caller, query }) =>
    readRequestQueue(house, 'desk', personOf(caller).personId, query),
  )
  route(app, doors, api.readDecidedAppeals, ({ query }) =>
    readDecidedRequests(house, 'desk', query),
  )
  route(app, doors, api.listDeskRequests, ({ account, query }) =>
    listRequests(house, 'desk', account, query),
  )
  route(app, doors, api.readDeskRequest, (call) => shown(call))
  route(app, doors, api.downloadDeskRequestFile, ({ account, actor, params, reply }) =>
    sendRequestFile(house, { role: 'desk', by: actor() }, account, params, reply),
  )
  route(app, doors, api.takeDeskRequest, (call) => take(call, call.body.from))
  route(app, doors, api.releaseDeskRequest, (call) => release(call))
  route(app, doors, api.replyToRequest, (call) =>
    answered(
      () => replyToRequest(house, ...doing(call), call.body),
      () => shown(call),
    ),
  )
  route(app, doors, api.decideAppeal, (call) =>
    answered(
      () => decideAppeal(house, ...doing(call), call.body),
      () => shown(call),
    ),
  )
  route(app, doors, api.previewAppealMail, ({ capacity, account, params, body }) =>
    previewDecision(house, capacity, account, params.request, (about) => appealLetter(about, body)),
  )
  route(app, doors, api.readAdviceRequests, ({ caller, query }) =>
    readRequestQueue(house, 'support', personOf(caller).personId, query),
  )
  route(app, doors, api.takeAdviceRequest, (call) => take(call, call.body.from))
  route(app, doors, api.releaseAdviceRequest, (call) => release(call))
  route(app, doors, api.advise, (call) =>
    answered(
      () => advise(house, ...doing(call), call.body),
      () => shown(call),
    ),
  )

  /** Who acts on which request. */
  function doing({ actor, caller, account, params }: RequestCall) {
    return [staffActor(actor()), callerName(caller), account, params.request] as const
  }

  async function take(call: RequestCall, from: string | null) {
    await takeRequest(house, ...doing(call), from)
    return shown(call)
  }

  async function release({ actor, account, params }: RequestCall) {
    return releaseRequest(house, staffActor(actor()), account, params.request)
  }

  function shown({ caller, capacity, account, params }: RequestCall) {
    const { personId } = personOf(caller)
    return readRequest(house, { capacity, personId }, account, params.request)
  }
}
