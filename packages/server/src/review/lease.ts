import type { Lease } from '@freigabe/contract'
import { inRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'

/** How long a case is held without being renewed. */
const leaseMinutes = 15

interface Holder {
  personId: string
  name: string
}

/**
 * Takes a case for a reviewer, or renews their own lease. Each change of hands raises the fencing
 * token: what comes with an older one is refused.
 */
export async function claimCase(house: House, holder: Holder, caseId: string): Promise<Lease> {
  const now = house.clock.now()
  const until = new Date(Date.parse(now) + leaseMinutes * 60_000).toISOString()
  const lease = await inRole(house.database, 'desk', null, async (tx) => {
    const row = await tx
      .selectFrom('desk_queue')
      .select(['account_id', 'lease_person', 'lease_name', 'lease_until', 'lease_token'])
      .where('case_id', '=', caseId)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new AppError('CASE_NOT_OPEN_FOR_THIS')
    const held = row.lease_until !== null && row.lease_until > now
    const mine = held && row.lease_person === holder.personId
    if (held && !mine)
      throw new AppError('LEASE_HELD', { about: { by: row.lease_name, until: row.lease_until } })
    const token = mine ? row.lease_token : row.lease_token + 1
    await tx
      .updateTable('desk_queue')
      .set({
        lease_person: holder.personId,
        lease_name: holder.name,
        lease_until: until,
        lease_token: token,
      })
      .where('case_id', '=', caseId)
      .execute()
    await house.live.publish(tx, { accountId: row.account_id, caseId })
    return { token }
  })
  return {
    holder: { id: holder.personId, name: holder.name },
    until,
    mine: true,
    token: lease.token,
  }
}

/** Gives a case back; giving back what one does not hold is no error. */
export async function releaseCase(
  house: House,
  personId: string,
  caseId: string,
): Promise<undefined> {
  await inRole(house.database, 'desk', null, async (tx) => {
    const released = await tx
      .updateTable('desk_queue')
      .set({ lease_person: null, lease_name: null, lease_until: null })
      .where('case_id', '=', caseId)
      .where('lease_person', '=', personId)
      .returning('account_id')
      .executeTakeFirst()
    if (released === undefined) return
    await house.live.publish(tx, { accountId: released.account_id, caseId })
  })
}

/** Throws LEASE_LOST unless the person holds the case under this very token. Locks the queue's row. */
export async function requireLease(
  house: House,
  tx: Tx,
  personId: string,
  caseId: string,
  token: number,
): Promise<void> {
  const row = await tx
    .selectFrom('desk_queue')
    .select(['lease_person', 'lease_until', 'lease_token'])
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  const mine =
    row !== undefined &&
    row.lease_person === personId &&
    row.lease_token === token &&
    row.lease_until !== null &&
    row.lease_until > house.clock.now()
  if (!mine) throw new AppError('LEASE_LOST')
}

/** A queue row's lease as the API shows it to one person; null when nobody holds the case. */
export function leaseView(
  row: {
    lease_person: string | null
    lease_name: string | null
    lease_until: string | null
    lease_token: number
  },
  personId: string | null,
  now: string,
): Lease | null {
  if (row.lease_person === null || row.lease_until === null || row.lease_until <= now) return null
  const mine = row.lease_person === personId
  return {
    holder: { id: row.lease_person, name: row.lease_name ?? '' },
    until: row.lease_until,
    mine,
    token: mine ? row.lease_token : null,
  }
}
