import type { Lease } from '@freigabe/contract'
import type { Unit } from '../../change/unit.ts'
import { leaseEnd } from './lease-end.ts'

/** Who takes a case. */
export interface Holder {
  personId: string
  name: string
}

/**
 * Writes a lease into the queue's row. Whoever takes a case ends that it was
 * put aside, and that it was handed over to a person.
 */
export async function holdCase(
  unit: Unit,
  holder: Holder,
  row: { account: string; caseId: string; token: number },
): Promise<Lease> {
  const { tx } = unit
  const until = leaseEnd(unit.now)
  await tx
    .updateTable('desk_queue')
    .set({
      lease_person: holder.personId,
      lease_name: holder.name,
      lease_until: until,
      lease_token: row.token,
      ...notDeferred,
      ...notHandedToPerson,
    })
    .where('case_id', '=', row.caseId)
    .execute()
  unit.tell({ caseId: row.caseId })
  const { personId: id, name } = holder
  return { holder: { id, name }, until, mine: true, token: row.token }
}

/** The columns of a case that nobody holds. */
export const notHeld = { lease_person: null, lease_name: null, lease_until: null }

/** The columns of a case that nobody has put aside. */
export const notDeferred = { deferred_until: null, deferred_by: null, deferral_reason: null }

const notHandedToPerson = { for_person: null, for_name: null }
