import type { api, BodyOf } from '@freigabe/contract'
import { saltedDigest } from '../../case/case-salt.ts'
import { giveTimeBack } from '../../case/clock/give-time-back.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from './acting-staff.ts'
import { moveProceeding } from './move-proceeding.ts'
import { proceedingSalt } from './proceeding-salt.ts'
import { storeEntry } from './store-entry.ts'
import { tellClosed } from './tell-account.ts'

type Wish = BodyOf<typeof api.liftSuspension>

/**
 * Lifts a suspension: every group stands at the gate as its approvals say, in the same transaction.
 * Throws as its endpoint says.
 */
export async function liftSuspension(
  house: House,
  lead: ActingStaff,
  account: string,
  proceeding: string,
  wish: Wish,
): Promise<void> {
  await change(house, 'command', account, (unit) => lift(unit, lead, proceeding, wish))
}

/** Does so within a transaction, as an appeal that is upheld does. */
export async function lift(
  unit: Unit,
  lead: ActingStaff,
  proceeding: string,
  { decisionId, text }: Wish,
): Promise<void> {
  const { house, tx, account } = unit
  const salt = await proceedingSalt(tx, account, proceeding)
  const { changed } = await moveProceeding(unit, lead.actor, proceeding, {
    type: 'lift',
    decisionId,
    contentDigest: saltedDigest(salt, text),
  })
  if (!changed) return
  await giveTimeBack(house, tx, account)
  await tx
    .updateTable('account')
    .set({ suspended_at: null })
    .where('account_id', '=', account)
    .execute()
  await storeEntry(house, tx, account, proceeding, { kind: 'lifted', by: lead, text })
  await tellClosed(unit, 'suspension_lifted', text)
  unit.refreshStanding()
}
