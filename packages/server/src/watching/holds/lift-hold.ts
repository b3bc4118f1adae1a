import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../../requests/dossier/acting.ts'
import { refreshHeld } from './held-unit.ts'
import { storeHoldEntry } from './hold-entries.ts'
import { moveHold } from './move-hold.ts'
import { tellLifted } from './tell-hold.ts'

type Wish = BodyOf<typeof api.liftHold>

/** Lifts a hold: the gate is as the approvals say, in the same transaction. Throws as its endpoint says. */
export async function liftHold(
  house: House,
  by: ActingStaff,
  account: string,
  hold: string,
  wish: Wish,
): Promise<void> {
  await change(house, 'command', account, (unit) => lift(unit, by, hold, wish))
}

/** The same within a change of the account; whether this lifted it. */
export async function lift(
  unit: Unit,
  by: ActingStaff,
  hold: string,
  { decisionId, text }: Wish,
): Promise<boolean> {
  const { changed, state } = await moveHold(unit, by, hold, (digest) => ({
    type: 'lift',
    decisionId,
    contentDigest: digest(text),
  }))
  if (!changed) return false
  await storeHoldEntry(unit, hold, { kind: 'lifted', by, text })
  await tellLifted(unit, state, text)
  await refreshHeld(unit, state.unit)
  return true
}
