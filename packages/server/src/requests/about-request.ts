import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { AboutRequest } from '../notify/letters/letter.ts'

/** What every letter about a request needs to know of it. */
export async function aboutRequest(
  house: House,
  tx: Tx,
  account: string,
  requestId: string,
): Promise<AboutRequest> {
  const request = await tx
    .selectFrom('request')
    .innerJoin('account', 'account.account_id', 'request.account_id')
    .leftJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'request.account_id')
        .onRef('recipient_group.group_id', '=', 'request.group_id'),
    )
    .select(['kind', 'title', 'account.name as accountName', 'recipient_group.name as groupName'])
    .select('account.locale as textLocale')
    .where('request.account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return { ...request, url: `${house.config.url}/a/${account}/requests/${requestId}` }
}
