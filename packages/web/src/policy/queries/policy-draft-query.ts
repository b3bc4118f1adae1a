import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** One draft with its texts, and what is wrong with them. */
export const policyDraftQuery = (draft: string) =>
  queryOptions({
    queryKey: ['policy', 'draft', draft],
    queryFn: ({ signal }) => client.readPolicyDraft({ params: { draft } }, { signal }),
  })
