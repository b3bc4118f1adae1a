import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The API keys of an account, or of the platform where `account` is null. */
export const keysQuery = (account: string | null) =>
  queryOptions({
    queryKey: ['keys', account],
    queryFn: ({ signal }) =>
      account === null
        ? client.listKeys({}, { signal })
        : client.listAccountKeys({ params: { account } }, { signal }),
  })
