import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The draft as the server holds it. Whoever types keeps a copy of their own beside it. */
export const draftQuery = (account: string, id: string) =>
  queryOptions({
    queryKey: ['draft', account, id],
    queryFn: ({ signal }) => client.readDraft({ params: { account, case: id } }, { signal }),
    // Each visit begins with what is stored, not with what an earlier visit saw.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
