import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** What the operator has chosen for this installation. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => client.readSettings({}, { signal }),
})
