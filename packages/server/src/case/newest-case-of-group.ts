import type { Tx } from '../database/database.ts'

/** The case of a group that was opened last, or undefined. */
export function newestCaseOfGroup(tx: Tx, account: string, group: string) {
  return tx
    .selectFrom('approval_case')
    .select(['case_id', 'status', 'trigger', 'state'])
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .orderBy('opened_at', 'desc')
    .orderBy('case_id', 'desc')
    .executeTakeFirst()
}
