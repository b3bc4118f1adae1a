import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The packs of a publication with their texts; it never changes. */
export const publicationQuery = (number: number) =>
  queryOptions({
    queryKey: ['policy', 'publication', number],
    queryFn: ({ signal }) => client.readPublication({ params: { number } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
