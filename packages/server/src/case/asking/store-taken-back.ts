import type { Tx } from '../../database/database.ts'

/** Marks a question that was taken back, so that nobody is asked it any more. */
export async function storeTakenBack(tx: Tx, account: string, questionId: string): Promise<void> {
  await tx
    .updateTable('question')
    .set({ state: 'taken_back' })
    .where('account_id', '=', account)
    .where('question_id', '=', questionId)
    .execute()
}
