import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import { callerName, personOf, sideRole, staffActor } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { type Call, route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { goodwillLetter } from '../decision-letters.ts'
import { previewDecision } from '../preview-decision.ts'
import { readDecidedRequests } from '../read-decided-requests.ts'
import { readRequest } from '../read-request.ts'
import { readRequestQueue } from '../read-request-queue.ts'
import { replyToRequest } from '../reply-to-request.ts'
import { sendRequestFile } from '../send-request-file.ts'
import { releaseRequest, takeRequest } from '../take-request.ts'
import { decideGoodwill } from './decide-goodwill.ts'
import { listGoodwillDecisions } from './list-goodwill-decisions.ts'
import { readPlan } from './read-plan.ts'
import { reportPlan } from './report-plan.ts'

type RequestCall = Pick<
  Call<typeof api.readGoodwillRequest>,
  'actor' | 'caller' | 'capacity' | 'account' | 'params'
>

/** Bookings, requests for goodwill on the side of billing, and the decisions for the platform. */
export function goodwillRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.reportPlan, ({ account, body }) => reportPlan(house, account, body))
  route(app, doors, api.readPlan, ({ account, capacity }) =>
    readPlan(house, sideRole(capacity), account),
  )
  route(app, doors, api.readGoodwillRequests, ({ caller, query }) =>
    readRequestQueue(house, 'billing', personOf(caller).personId, query),
  )
  route(app, doors, api.readDecidedGoodwill, ({ query }) =>
    readDecidedRequests(house, 'billing', query),
  )
  route(app, doors, api.readGoodwillRequest, (call) => shown(call))
  route(app, doors, api.downloadGoodwillRequestFile, ({ account, actor, params, reply }) =>
    sendRequestFile(house, { role: 'billing', by: actor() }, account, params, reply),
  )
  route(app, doors, api.takeGoodwillRequest, (call) =>
    answered(
      () => takeRequest(house, ...doing(call), call.body.from),
      () => shown(call),
    ),
  )
  route(app, doors, api.releaseGoodwillRequest, ({ actor, account, params }) =>
    releaseRequest(house, staffActor(actor()), account, params.request),
  )
  route(app, doors, api.askAboutGoodwill, (call) =>
    answered(
      () => replyToRequest(house, ...doing(call), call.body),
      () => shown(call),
    ),
  )
  route(app, doors, api.decideGoodwill, (call) =>
    answered(
      () => decideGoodwill(house, ...doing(call), call.body),
      () => shown(call),
    ),
  )
  route(app, doors, api.previewGoodwillMail, ({ capacity, account, params, body }) =>
    previewDecision(house, capacity, account, params.request, (about) =>
      goodwillLetter(about, body),
    ),
  )
  route(app, doors, api.listGoodwillDecisions, ({ query }) => listGoodwillDecisions(house, query))

  /** Who acts on which request. */
  function doing({ actor, caller, account, params }: RequestCall) {
    return [staffActor(actor()), callerName(caller), account, params.request] as const
  }

  function shown({ caller, capacity, account, params }: RequestCall) {
    const { personId } = personOf(caller)
    return readRequest(house, { capacity, personId }, account, params.request)
  }
}
