import type { Tx } from '../database/database.ts'

/** Deletes the contact data of a case, that there was any, and what it is found again by. */
export async function deleteContact(tx: Tx, account: string, caseId: string): Promise<void> {
  for (const table of ['contact', 'contact_given'] as const) {
    await tx
      .deleteFrom(table)
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
  }
  await tx
    .deleteFrom('case_trait')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'contact')
    .execute()
}
