import type { Api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { policyDraftQuery } from '../queries/policy-draft-query.ts'
import { policyDraftsQuery } from '../queries/policy-drafts-query.ts'

/** Begins a draft and opens it. */
export function useCreateDraft() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: BodyInput<Api['createPolicyDraft']>) => client.createPolicyDraft({ body }),
    onSuccess: async (draft) => {
      queryClient.setQueryData(policyDraftQuery(draft.id).queryKey, draft)
      void queryClient.invalidateQueries(policyDraftsQuery)
      await navigate({ to: '/admin/policy/drafts/$draft', params: { draft: draft.id } })
    },
  })
}
