import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { policyTrialQuery } from '../queries/policy-trial-query.ts'

/** Has a draft tried on past submissions. */
export function useTryDraft(draft: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      client.tryPolicyDraft({ params: { draft }, body: { version } }),
    onSuccess: (trial) => queryClient.setQueryData(policyTrialQuery(draft).queryKey, trial),
  })
}
