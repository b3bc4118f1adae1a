import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import { type Caller, callerName, personOf } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { deskActor } from '../desk-actor.ts'
import type { LeaseHolder } from '../lease/lease.ts'
import { showDeskCase } from '../read-desk-case.ts'
import { endHandOver, handOverCase, handOverCases, listColleagues } from './hand-over-case.ts'
import { deferCase, endDeferral, endSkip, setPriority, skipCase } from './move-in-queue.ts'
import { deleteQueueView, listQueueViews, saveQueueView } from './saved-filters.ts'
import { searchDesk } from './search-desk.ts'
import { takeNext } from './take-next.ts'

/** Working the queue: who takes which case, and when. */
export function queueRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.takeNext, ({ caller, body }) => takeNext(house, holder(caller), body))
  route(app, doors, api.deferCase, (call) =>
    answered(
      () => deferCase(house, deskActor(call), call.account, call.params.case, call.body),
      () => showDeskCase(house, call),
    ),
  )
  route(app, doors, api.endDeferral, (call) =>
    answered(
      () => endDeferral(house, deskActor(call), call.account, call.params.case),
      () => showDeskCase(house, call),
    ),
  )
  route(app, doors, api.handOverCase, (call) =>
    answered(
      () => handOverCase(house, deskActor(call), call.account, call.params.case, call.body),
      () => showDeskCase(house, call),
    ),
  )
  route(app, doors, api.endHandOver, (call) =>
    answered(
      () => endHandOver(house, deskActor(call), call.account, call.params.case),
      () => showDeskCase(house, call),
    ),
  )
  route(app, doors, api.handOverCases, (call) => handOverCases(house, deskActor(call), call.body))
  route(app, doors, api.skipCase, (call) => {
    const { account, caller, params, body } = call
    return answered(
      () => skipCase(house, holder(caller), account, params.case, body.reason),
      () => showDeskCase(house, call),
    )
  })
  route(app, doors, api.endSkip, (call) =>
    answered(
      () => endSkip(house, personOf(call.caller).personId, call.account, call.params.case),
      () => showDeskCase(house, call),
    ),
  )
  route(app, doors, api.setPriority, (call) =>
    answered(
      () => setPriority(house, deskActor(call), call.account, call.params.case, call.body),
      () => showDeskCase(house, call),
    ),
  )
  route(app, doors, api.searchDesk, ({ query }) => searchDesk(house, query.search))
  route(app, doors, api.listColleagues, () => listColleagues(house))
  route(app, doors, api.listQueueViews, ({ caller }) =>
    listQueueViews(house, personOf(caller).personId),
  )
  route(app, doors, api.saveQueueView, ({ caller, body }) =>
    saveQueueView(house, personOf(caller).personId, body),
  )
  route(app, doors, api.deleteQueueView, ({ caller, params }) =>
    deleteQueueView(house, personOf(caller).personId, params.view),
  )
}

function holder(caller: Caller): LeaseHolder {
  return { personId: personOf(caller).personId, name: callerName(caller) }
}
