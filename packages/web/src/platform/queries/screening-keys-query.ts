import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** The screening keys; revoked ones too. */
export const screeningKeysQuery = queryOptions({
  queryKey: ['screening-keys'],
  queryFn: ({ signal }) => client.listScreeningKeys({}, { signal }),
})
