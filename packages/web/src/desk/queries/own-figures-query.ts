import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** How many decisions the reader made today and this week; read anew when another case is opened. */
export const ownFiguresQuery = (open: string | undefined) =>
  queryOptions({
    queryKey: ['own-figures', open],
    queryFn: ({ signal }) => client.readOwnFigures({}, { signal }),
    placeholderData: keepPreviousData,
  })
