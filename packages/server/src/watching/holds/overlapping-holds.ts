import type { OtherHold } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import { isAbout } from '../../gate/facts/read-holds.ts'
import { heldUnitView, type NamedUnit, namedHolds } from './held-unit.ts'

/** A hold by what it is on, with what tells whether an import has the same recipients. */
export interface PlacedHold extends NamedUnit {
  hold_id: string
  digest: string | null
  part_of: string | null
}

/** All holds of an account that stand, oldest first. */
export function standingHolds(tx: Tx, account: string): Promise<PlacedHold[]> {
  return namedHolds(tx)
    .where('hold.account_id', '=', account)
    .where('hold.status', '=', 'standing')
    .orderBy('placed_at')
    .orderBy('hold.hold_id')
    .execute()
}

/** The holds that keep some of the recipients of one shut, whether it still stands itself or not. */
export async function findOverlapping(
  tx: Tx,
  account: string,
  hold: string,
): Promise<PlacedHold[]> {
  const own = await namedHolds(tx)
    .where('hold.account_id', '=', account)
    .where('hold.hold_id', '=', hold)
    .executeTakeFirstOrThrow()
  return overlapping(own, await standingHolds(tx, account))
}

/** Of the holds that stand, the others that share recipients with one: lifting it opens nothing that they still hold. */
export function overlapping(own: PlacedHold, standing: readonly PlacedHold[]): PlacedHold[] {
  return standing.filter((other) => other.hold_id !== own.hold_id && shareRecipients(own, other))
}

/** Other holds, as the API names them. */
export function otherHoldView(row: PlacedHold): OtherHold {
  return { id: row.hold_id, ...heldUnitView(row) }
}

function shareRecipients(one: PlacedHold, other: PlacedHold): boolean {
  if (one.unit === 'account' || other.unit === 'account') return true
  if (one.group_id !== other.group_id) return false
  if (one.unit === 'group' || other.unit === 'group') return true
  return isAboutImport(one, other) || isAboutImport(other, one)
}

function isAboutImport(held: PlacedHold, { batch_id, digest, part_of }: PlacedHold): boolean {
  return batch_id !== null && isAbout(held, { batch_id, digest, part_of })
}
