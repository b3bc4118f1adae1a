import { infiniteQueryOptions } from '@tanstack/react-query'
import { read, readPages } from '../api/read.ts'

/** The webhooks of an account, or of the platform where `account` is null. */
export const endpointsQuery = (account: string | null) => ({
  ...(account === null
    ? read('listWebhookEndpoints')
    : read('listAccountWebhookEndpoints', { params: { account } })),
  refetchInterval: 5_000,
})

/** One webhook, and how it stands. */
export const endpointQuery = (account: string | null, endpoint: string) => ({
  ...(account === null
    ? read('readWebhookEndpoint', { params: { endpoint } })
    : read('readAccountWebhookEndpoint', { params: { account, endpoint } })),
  refetchInterval: 3_000,
})

/** What was sent to a webhook, newest first; `failed` are those attempts alone that did not arrive. */
export const attemptsQuery = (
  account: string | null,
  endpoint: string,
  failed: 'true' | 'false',
) => {
  const query = { failed, limit: 20 }
  return infiniteQueryOptions({
    ...(account === null
      ? readPages('listWebhookAttempts', { params: { endpoint }, query })
      : readPages('listAccountWebhookAttempts', { params: { account, endpoint }, query })),
    // Only the first page is refetched while it is on screen; a person reading further is not disturbed.
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 1 ? false : 3_000),
  })
}
