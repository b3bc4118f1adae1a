import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** What a look at this version of the draft finds before it is handed in. */
export const checkQuery = (account: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['draft-check', account, id, version],
    queryFn: ({ signal }) => client.checkDraft({ params: { account, case: id } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })
