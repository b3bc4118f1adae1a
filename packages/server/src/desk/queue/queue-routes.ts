import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import { type Caller, callerName, personOf, staffActor } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import type { Holder } from '../lease/hold-case.ts'
import { showDeskCase } from '../show-desk-case.ts'
import { deferCase, endDeferral } from './defer-case.ts'
import { endHandOver, handOverCase } from './hand-over-case.ts'
import { handOverCases } from './hand-over-cases.ts'
import { listColleagues } from './list-colleagues.ts'
import { deleteQueueView, listQueueViews, saveQueueView } from './queue-views.ts'
import { setPriority } from './set-priority.ts'
import { endSkip, skipCase } from './skip-case.ts'
import { takeNext } from './take-next.ts'

/** Working the queue: who takes which case, and when. */
export function queueRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.takeNext, ({ caller, body }) => takeNext(house, holder(caller), body))
  route(app, doors, api.deferCase, async (call) => {
    const { account, caller, params, body } = call
    return answered(
      () =>
        deferCase(house, staffActor(call.actor()), callerName(caller), account, params.case, body),
      () => showDeskCase(house, call),
    )
  })
  route(app, doors, api.endDeferral, (call) =>
    answered(
      () => endDeferral(house, staffActor(call.actor()), call.account, call.params.case),
      () => showDeskCase(house, call),
    ),
  )
  route(app, doors, api.handOverCase, async (call) => {
    const { account, caller, params, body } = call
    return answered(
      () =>
        handOverCase(
          house,
          staffActor(call.actor()),
          callerName(caller),
          account,
          params.case,
          body,
        ),
      () => showDeskCase(house, call),
    )
  })
  route(app, doors, api.endHandOver, (call) =>
    answered(
      () => endHandOver(house, staffActor(call.actor()), call.account, call.params.case),
      () => showDeskCase(house, call),
    ),
  )
  route(app, doors, api.handOverCases, ({ actor, caller, body }) =>
    handOverCases(house, staffActor(actor()), callerName(caller), body),
  )
  route(app, doors, api.skipCase, async (call) => {
    const { account, caller, params, body } = call
    return answered(
      () => skipCase(house, holder(caller), account, params.case, body.reason),
      () => showDeskCase(house, call),
    )
  })
  route(app, doors, api.endSkip, async (call) => {
    const { account, caller, params } = call
    return answered(
      () => endSkip(house, personOf(caller).personId, account, params.case),
      () => showDeskCase(house, call),
    )
  })
  route(app, doors, api.setPriority, async (call) => {
    const { account, caller, params, body } = call
    return answered(
      () =>
        setPriority(
          house,
          staffActor(call.actor()),
          callerName(caller),
          account,
          params.case,
          body,
        ),
      () => showDeskCase(house, call),
    )
  })
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

function holder(caller: Caller): Holder {
  return { personId: personOf(caller).personId, name: callerName(caller) }
}
