import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The effective policy. It changes with a release of the policy, not while somebody types. */
export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => client.readPolicy({}, { signal }),
  staleTime: 10 * 60_000,
})
