import type { Tx } from '../../database/database.ts'
import { placeInQueue } from './place-in-queue.ts'

/** Moves the cases of an account in the queue to where its booking puts them. */
export async function preferCases(tx: Tx, account: string, preferred: boolean): Promise<void> {
  const moved = await tx
    .updateTable('desk_queue')
    .set({ preferred })
    .where('account_id', '=', account)
    .where('preferred', '!=', preferred)
    .returning('case_id')
    .execute()
  for (const { case_id } of moved) await placeInQueue(tx, case_id)
}
