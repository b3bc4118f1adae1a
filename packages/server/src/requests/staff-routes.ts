import { api, type QueryOf } from '@freigabe/contract'
import { answered } from '../change/answering.ts'
import type { House } from '../house.ts'
import { personOf } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { type Call, route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { type ActingStaff, staffOf } from './dossier/acting.ts'
import { listRequests } from './list-requests.ts'
import { previewDecision } from './preview-decision.ts'
import { readRequest } from './read-request.ts'
import { sendRequestFile } from './request-files.ts'
import { readDecidedRequests, readRequestQueue } from './requests-for-staff.ts'
import { releaseRequest, takeRequest } from './take-request.ts'
import { appealLetter, goodwillLetter, replyLetter } from './tell-request.ts'
import {
  scheduleAppeal,
  scheduleGoodwill,
  undoAppeal,
  undoGoodwill,
} from './undo/schedule-on-request.ts'
import { advise, replyToRequest } from './write-messages.ts'

type Side = 'desk' | 'support' | 'billing'
type QueueCall = Pick<Call<typeof api.readDeskRequests>, 'caller' | 'query'>
type RequestCall = Pick<
  Call<typeof api.readDeskRequest>,
  'account' | 'actor' | 'caller' | 'capacity' | 'params'
>
type FileCall = Pick<
  Call<typeof api.downloadDeskRequestFile>,
  'account' | 'actor' | 'params' | 'reply'
>

/** Requests for those who answer them: the desk, support and billing. */
export function staffRequestRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.readDeskRequests, queueOf('desk'))
  route(app, doors, api.readDecidedAppeals, decidedBy('desk'))
  route(app, doors, api.listDeskRequests, ({ account, query }) =>
    listRequests(house, 'desk', account, query),
  )
  route(app, doors, api.readDeskRequest, shown)
  route(app, doors, api.downloadDeskRequestFile, fileFor('desk'))
  route(app, doors, api.takeDeskRequest, step(takeRequest))
  route(app, doors, api.releaseDeskRequest, release)
  route(app, doors, api.replyToRequest, step(replyToRequest))
  route(app, doors, api.decideAppeal, step(scheduleAppeal))
  route(app, doors, api.undoAppealDecision, (call) =>
    undoAppeal(house, staffOf(call), call.account, call.params.request),
  )
  route(app, doors, api.previewAppealMail, ({ capacity, account, params, body }) =>
    previewDecision(house, capacity, account, params.request, (about) =>
      'reasons' in body ? appealLetter(about, body) : replyLetter(about, body),
    ),
  )

  route(app, doors, api.readAdviceRequests, queueOf('support'))
  route(app, doors, api.takeAdviceRequest, step(takeRequest))
  route(app, doors, api.releaseAdviceRequest, release)
  route(app, doors, api.advise, step(advise))
  route(app, doors, api.previewAdviceMail, ({ capacity, account, params, body }) =>
    previewDecision(house, capacity, account, params.request, (about) => replyLetter(about, body)),
  )

  route(app, doors, api.readGoodwillRequests, queueOf('billing'))
  route(app, doors, api.readDecidedGoodwill, decidedBy('billing'))
  route(app, doors, api.readGoodwillRequest, shown)
  route(app, doors, api.downloadGoodwillRequestFile, fileFor('billing'))
  route(app, doors, api.takeGoodwillRequest, step(takeRequest))
  route(app, doors, api.releaseGoodwillRequest, release)
  route(app, doors, api.askAboutGoodwill, step(replyToRequest))
  route(app, doors, api.decideGoodwill, step(scheduleGoodwill))
  route(app, doors, api.undoGoodwillDecision, (call) =>
    undoGoodwill(house, staffOf(call), call.account, call.params.request),
  )
  route(app, doors, api.previewGoodwillMail, ({ capacity, account, params, body }) =>
    previewDecision(house, capacity, account, params.request, (about) =>
      body.outcome === 'asked' ? replyLetter(about, body) : goodwillLetter(about, body),
    ),
  )

  function queueOf(side: Side) {
    return ({ caller, query }: QueueCall) =>
      readRequestQueue(house, side, personOf(caller).personId, query)
  }

  function decidedBy(side: Side) {
    return ({ query }: { query: QueryOf<typeof api.readDecidedAppeals> }) =>
      readDecidedRequests(house, side, query)
  }

  function fileFor(side: Side) {
    return ({ account, actor, params, reply }: FileCall) =>
      sendRequestFile(house, { role: side, by: actor() }, account, params, reply)
  }

  /** Has staff take a step, and answers with the request as it then stands. */
  function step<Body>(
    take: (
      house: House,
      by: ActingStaff,
      account: string,
      request: string,
      body: Body,
    ) => Promise<void>,
  ) {
    return (call: RequestCall & { body: Body }) =>
      answered(
        () => take(house, staffOf(call), call.account, call.params.request, call.body),
        () => shown(call),
      )
  }

  function release(call: RequestCall) {
    return releaseRequest(house, staffOf(call), call.account, call.params.request)
  }

  function shown({ caller, capacity, account, params }: RequestCall) {
    const { personId } = personOf(caller)
    return readRequest(house, { capacity, personId }, account, params.request)
  }
}
