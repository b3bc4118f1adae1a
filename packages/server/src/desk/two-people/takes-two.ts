import type { Tx } from '../../database/database.ts'

/** Whether it takes two people to decide a case, as the rules made of its newest submission. */
export async function takesTwo(tx: Tx, account: string, caseId: string): Promise<boolean> {
  const evaluation = await tx
    .selectFrom('evaluation')
    .select('route')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return evaluation?.route === 'second_eyes'
}
