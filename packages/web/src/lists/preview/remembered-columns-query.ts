import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** How the account's files of known forms are read, so that a preview reads them as the server will. */
export const rememberedColumnsQuery = (account: string) =>
  queryOptions({
    queryKey: ['process', account, 'remembered-columns'],
    // A preview needs no connection, so it does not wait for one.
    networkMode: 'always',
    queryFn: ({ signal }) => client.listRememberedColumns({ params: { account } }, { signal }),
  })
