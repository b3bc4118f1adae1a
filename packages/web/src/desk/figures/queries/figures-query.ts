import type { DecidedRoute } from '@freigabe/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** Which decisions the figures count. */
export interface FiguresFilter {
  weeks: number
  route?: DecidedRoute | undefined
  method?: string | undefined
}

/** What waits, and what was decided in the last weeks. */
export const figuresQuery = (filter: FiguresFilter) =>
  queryOptions({
    queryKey: ['figures', filter],
    queryFn: ({ signal }) => client.readFigures({ query: filter }, { signal }),
  })
