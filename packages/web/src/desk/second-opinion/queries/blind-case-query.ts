import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** A decided case as it lay before whoever decided it. It never changes, and is not read twice. */
export const blindCaseQuery = (opinion: string) =>
  queryOptions({
    queryKey: ['blind-case', opinion],
    queryFn: ({ signal }) => client.readBlindCase({ params: { opinion } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
