import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { AboutRequest } from '../notify/letters/letter.ts'
import { namedRequests } from './named-requests.ts'

/** What every letter about a request needs to know of it. */
export async function aboutRequest(
  house: House,
  tx: Tx,
  account: string,
  requestId: string,
): Promise<AboutRequest> {
  const request = await namedRequests(tx)
    .select(['kind', 'account.locale'])
    .where('request.account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return {
    accountName: request.account_name,
    groupName: request.group_name,
    kind: request.kind,
    title: request.title,
    textLocale: request.locale,
    url: `${house.config.url}/a/${account}/requests/${requestId}`,
  }
}
