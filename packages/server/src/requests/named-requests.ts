import type { Tx } from '../database/database.ts'

/** Requests with their subject, and the names of their account and of the group that they are about. */
export function namedRequests(tx: Tx) {
  return tx
    .selectFrom('request')
    .innerJoin('account', 'account.account_id', 'request.account_id')
    .leftJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'request.account_id')
        .onRef('recipient_group.group_id', '=', 'request.group_id'),
    )
    .select(['title', 'account.name as account_name', 'recipient_group.name as group_name'])
}
