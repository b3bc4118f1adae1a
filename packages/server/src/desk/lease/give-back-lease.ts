import type { Tx } from '../../database/database.ts'

/** Frees a case for the next person, whoever holds it. */
export async function giveBackLease(tx: Tx, caseId: string): Promise<void> {
  await tx
    .updateTable('desk_queue')
    .set({ lease_person: null, lease_name: null, lease_until: null })
    .where('case_id', '=', caseId)
    .execute()
}
