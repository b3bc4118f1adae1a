import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** On which decisions the reader can give a second opinion, and how the newest of theirs compared. */
export const secondOpinionsQuery = queryOptions({
  queryKey: ['second-opinions'],
  queryFn: ({ signal }) => client.listSecondOpinions({}, { signal }),
})
