import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { isBeingDivided } from '../splitting/division-state.ts'

/** One case as its account sees it. Asked again every second while an import of it is being divided. */
export const caseQuery = (account: string, id: string) =>
  queryOptions({
    queryKey: ['process', account, 'case', id],
    queryFn: ({ signal }) => client.readCase({ params: { account, case: id } }, { signal }),
    refetchInterval: ({ state }) => (isBeingDivided(state.data?.division) ? 1_000 : 10_000),
  })
