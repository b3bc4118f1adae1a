import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { leaseEnd } from './lease-end.ts'

/** A lease as its holder was given it. */
interface KnownLease {
  personId: string
  name: string
  token: number
}

/**
 * Lets a person hold a case as if they had renewed their lease at a moment, also where it has run out
 * since. Does nothing once another had the case: its token has risen.
 */
export async function keepLease(
  tx: Tx,
  { personId, name, token }: KnownLease,
  caseId: string,
  from: string,
): Promise<void> {
  await tx
    .updateTable('desk_queue')
    .set({
      lease_person: personId,
      lease_name: name,
      lease_until: sql<string>`greatest(lease_until, ${leaseEnd(from)}::timestamptz)`,
    })
    .where('case_id', '=', caseId)
    .where('lease_token', '=', token)
    .execute()
}
