import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import type { Doors } from '../../http/doors.ts'
import { type Call, route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { type ActingStaff, actingOf, staffOf } from '../../requests/dossier/acting.ts'
import { listLooks } from '../list-looks.ts'
import { answerHold } from './answer-hold.ts'
import { confirmHold } from './confirm-hold.ts'
import { listDeskHolds, listHoldsOfAccount, readDeskHold } from './desk-holds.ts'
import { liftHold } from './lift-hold.ts'
import { listHolds, readHold } from './list-holds.ts'
import { lookAtHold, noteOnHold } from './look-at-hold.ts'
import { placeHoldByHand } from './place-hold.ts'
import { previewHoldMail } from './preview-hold-mail.ts'

type StaffCall = Pick<Call<typeof api.readDeskHold>, 'account' | 'actor' | 'caller' | 'params'>

/** Holds: what accounts are told and answer, and what staff do. */
export function holdRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listHolds, async ({ account, capacity }) => ({
    items: await listHolds(house, readerOf(capacity), account),
  }))
  route(app, doors, api.readHold, ({ account, capacity, params }) =>
    readHold(house, readerOf(capacity), account, params.hold),
  )
  route(app, doors, api.answerHold, (call) => {
    const { account, params, body } = call
    return answered(
      () => answerHold(house, actingOf(call), account, params.hold, body),
      () => readHold(house, 'customer', account, params.hold),
    )
  })
  route(app, doors, api.listDeskHolds, ({ query }) => listDeskHolds(house, query))
  route(app, doors, api.listLooks, async () => ({ items: await listLooks(house) }))
  route(app, doors, api.listHoldsOfAccount, async ({ account }) => ({
    items: await listHoldsOfAccount(house, account),
  }))
  route(app, doors, api.readDeskHold, (call) => shown(call, call.params.hold))
  route(app, doors, api.placeHold, (call) =>
    answered(
      () => placeHoldByHand(house, staffOf(call), call.account, call.body),
      () => shown(call, call.body.holdId),
    ),
  )
  route(app, doors, api.lookAtHold, step(lookAtHold))
  route(app, doors, api.noteOnHold, step(noteOnHold))
  route(app, doors, api.liftHold, step(liftHold))
  route(app, doors, api.previewHoldMail, ({ account, params, body }) =>
    previewHoldMail(house, account, params.hold, body),
  )
  route(app, doors, api.confirmHold, step(confirmHold))

  /** Has staff take a step, and answers with the hold as it then stands. */
  function step<Body>(
    take: (
      house: House,
      by: ActingStaff,
      account: string,
      hold: string,
      body: Body,
    ) => Promise<void>,
  ) {
    return (call: StaffCall & { body: Body }) =>
      answered(
        () => take(house, staffOf(call), call.account, call.params.hold, call.body),
        () => shown(call, call.params.hold),
      )
  }

  function shown({ account, actor }: Pick<StaffCall, 'account' | 'actor'>, hold: string) {
    return readDeskHold(house, actor(), account, hold)
  }
}

function readerOf(capacity: string): 'customer' | 'support' {
  return capacity === 'support' ? capacity : 'customer'
}
