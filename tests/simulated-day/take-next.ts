import { type Client, isApiError } from '@freigabe/sdk'

export interface Taken {
  account: string
  caseId: string
  token: number
  until: string
}

/** Takes the most urgent case that nobody holds; null where nothing waits. */
export async function takeNext(client: Client): Promise<Taken | null> {
  const { items } = await client.readQueue({
    query: { holder: 'free', status: 'in_review', limit: 20 },
  })
  for (const { accountId, caseId } of items) {
    try {
      const { token, until } = await client.claimCase({
        params: { account: accountId, case: caseId },
      })
      return { account: accountId, caseId, token: token!, until }
    } catch (error) {
      if (!isApiError(error, 'LEASE_HELD') && !isApiError(error, 'CASE_NOT_OPEN_FOR_THIS'))
        throw error
    }
  }
  return null
}
