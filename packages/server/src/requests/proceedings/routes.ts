import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import { personOf } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { type Call, route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { type ActingStaff, actingOf, staffOf } from '../dossier/acting.ts'
import { dropProceeding } from './drop-proceeding.ts'
import { answerHearing, openHearing } from './hearing.ts'
import { previewStep } from './preview-step.ts'
import { proposeMeasure } from './propose-measure.ts'
import {
  listOpenProceedings,
  listProceedings,
  listProceedingsOfAccount,
  readDeskProceeding,
} from './read-proceedings.ts'
import { liftSuspension, suspendAccount, upholdSuspension } from './suspend-and-lift.ts'
import { warnAccount } from './warn-account.ts'

type StaffCall = Pick<
  Call<typeof api.readDeskProceeding>,
  'account' | 'actor' | 'caller' | 'params'
>

/** Warning and suspending accounts: what an account is heard about, and what staff do. */
export function proceedingRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listProceedings, async ({ account, capacity }) => ({
    items: await listProceedings(house, capacity === 'support' ? capacity : 'customer', account),
  }))
  route(app, doors, api.answerHearing, (call) => {
    const { account, params, body } = call
    return answered(
      () => answerHearing(house, actingOf(call), account, params.proceeding, body),
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
  route(app, doors, api.readDeskProceeding, (call) => shown(call, call.params.proceeding))
  route(app, doors, api.proposeMeasure, (call) =>
    answered(
      () => proposeMeasure(house, staffOf(call), call.account, call.body),
      () => shown(call, call.body.proceedingId),
    ),
  )
  route(app, doors, api.openHearing, step(openHearing))
  route(app, doors, api.warnAccount, step(warnAccount))
  route(app, doors, api.suspendAccount, step(suspendAccount))
  route(app, doors, api.upholdSuspension, step(upholdSuspension))
  route(app, doors, api.dropProceeding, step(dropProceeding))
  route(app, doors, api.liftSuspension, step(liftSuspension))
  route(app, doors, api.previewProceedingMail, ({ account, params, body }) =>
    previewStep(house, account, params.proceeding, body),
  )

  /** Has staff take a step, and answers with the proceeding as it then stands. */
  function step<Body>(
    take: (
      house: House,
      by: ActingStaff,
      account: string,
      proceeding: string,
      body: Body,
    ) => Promise<void>,
  ) {
    return (call: StaffCall & { body: Body }) =>
      answered(
        () => take(house, staffOf(call), call.account, call.params.proceeding, call.body),
        () => shown(call, call.params.proceeding),
      )
  }

  function shown({ account, caller }: Pick<StaffCall, 'account' | 'caller'>, proceeding: string) {
    return readDeskProceeding(house, personOf(caller).personId, account, proceeding)
  }
}
