import type { PolicyBasis } from '@freigabe/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The policy that a case is judged under; without one, the policy in force. */
export const policyQuery = (basis?: PolicyBasis) =>
  queryOptions({
    queryKey: ['policy', basis && queryOf(basis)],
    queryFn: ({ signal }) => client.readPolicy({ query: basis ? queryOf(basis) : {} }, { signal }),
    // A publication never changes; which one is in force may.
    staleTime: basis ? Number.POSITIVE_INFINITY : 10 * 60_000,
  })

function queryOf({ publication, countries, hasRecipients }: PolicyBasis) {
  return {
    publication,
    countries: countries.join(),
    hasRecipients: hasRecipients ? ('true' as const) : ('false' as const),
  }
}
