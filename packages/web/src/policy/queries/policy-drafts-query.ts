import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Drafts that are neither published nor dropped. */
export const policyDraftsQuery = queryOptions({
  queryKey: ['policy', 'drafts'],
  queryFn: ({ signal }) => client.listPolicyDrafts({}, { signal }),
})
