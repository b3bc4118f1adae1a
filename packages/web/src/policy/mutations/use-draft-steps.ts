import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { policyDraftQuery } from '../queries/policy-draft-query.ts'
import { policyDraftsQuery } from '../queries/policy-drafts-query.ts'

/** Proposing, publishing and dropping a draft, each on the version that was read. */
export function useDraftSteps(draft: string) {
  const queryClient = useQueryClient()
  const params = { draft }
  const onSuccess = (read: Awaited<ReturnType<typeof client.proposePolicyDraft>>) =>
    queryClient.setQueryData(policyDraftQuery(draft).queryKey, read)
  return {
    propose: useMutation({
      mutationFn: (version: number) => client.proposePolicyDraft({ params, body: { version } }),
      onSuccess,
    }),
    publish: useMutation({
      mutationFn: (version: number) => client.publishPolicyDraft({ params, body: { version } }),
      onSuccess: async (read) => {
        onSuccess(read)
        await queryClient.invalidateQueries({ queryKey: ['policy'], refetchType: 'none' })
      },
    }),
    drop: useMutation({
      mutationFn: () => client.dropPolicyDraft({ params }),
      onSuccess: () => queryClient.invalidateQueries(policyDraftsQuery),
    }),
  }
}
