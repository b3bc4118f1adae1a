import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import { callerName, personOf } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { type Call, route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { staffOf } from './acting-staff.ts'
import { answerHearing } from './answer-hearing.ts'
import { dropProceeding } from './drop-proceeding.ts'
import { liftSuspension } from './lift-suspension.ts'
import { listOpenProceedings, listProceedingsOfAccount } from './list-desk-proceedings.ts'
import { listProceedings } from './list-proceedings.ts'
import { openHearing } from './open-hearing.ts'
import { proposeMeasure } from './propose-measure.ts'
import { readDeskProceeding } from './read-desk-proceeding.ts'
import { suspendAccount } from './suspend-account.ts'
import { upholdSuspension } from './uphold-suspension.ts'
import { warnAccount } from './warn-account.ts'

/** Whether an account is warned or suspended: what it is heard about, and what staff do. */
export function proceedingRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listProceedings, async ({ account, capacity }) => ({
    items: await listProceedings(house, capacity === 'support' ? capacity : 'customer', account),
  }))
  route(app, doors, api.answerHearing, async ({ account, actor, caller, params, body }) => {
    const { personId } = personOf(caller)
    const person = { personId, name: callerName(caller) }
    return answered(
      () => answerHearing(house, actor(), person, account, params.proceeding, body),
      async () => {
        const all = await listProceedings(house, 'customer', account)
        return all.find(({ id }) => id === params.proceeding)!
      },
    )
  })
  route(app, doors, api.listOpenProceedings, ({ query }) => listOpenProceedings(house, query))
  route(app, doors, api.listProceedingsOfAccount, async ({ account }) => ({
    items: await listProceedingsOfAccount(house, account),
  }))
  route(app, doors, api.readDeskProceeding, (call) => show(call, call.params.proceeding))
  route(app, doors, api.proposeMeasure, async (call) => {
    const { actor, personId, name } = staffOf(call)
    return answered(
      () => proposeMeasure(house, actor, name, call.account, call.body),
      () => readDeskProceeding(house, personId, call.account, call.body.proceedingId),
    )
  })
  route(app, doors, api.openHearing, (call) =>
    answered(
      () => openHearing(house, staffOf(call), call.account, call.params.proceeding, call.body),
      () => show(call, call.params.proceeding),
    ),
  )
  route(app, doors, api.warnAccount, (call) =>
    answered(
      () => warnAccount(house, staffOf(call), call.account, call.params.proceeding, call.body),
      () => show(call, call.params.proceeding),
    ),
  )
  route(app, doors, api.suspendAccount, (call) =>
    answered(
      () => suspendAccount(house, staffOf(call), call.account, call.params.proceeding, call.body),
      () => show(call, call.params.proceeding),
    ),
  )
  route(app, doors, api.upholdSuspension, (call) =>
    answered(
      () => upholdSuspension(house, staffOf(call), call.account, call.params.proceeding, call.body),
      () => show(call, call.params.proceeding),
    ),
  )
  route(app, doors, api.dropProceeding, (call) =>
    answered(
      () => dropProceeding(house, staffOf(call), call.account, call.params.proceeding, call.body),
      () => show(call, call.params.proceeding),
    ),
  )
  route(app, doors, api.liftSuspension, (call) =>
    answered(
      () => liftSuspension(house, staffOf(call), call.account, call.params.proceeding, call.body),
      () => show(call, call.params.proceeding),
    ),
  )

  function show({ account, caller }: Pick<Call<never>, 'account' | 'caller'>, proceeding: string) {
    return readDeskProceeding(house, personOf(caller).personId, account, proceeding)
  }
}
