import type { Api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client } from '../api/client.ts'
import { about } from '../api/keys.ts'
import { read, readPages } from '../api/read.ts'
import { useChange } from '../api/use-change.ts'
import { policyTrialQuery } from './queries.ts'

const draftQuery = (draft: string) => read('readPolicyDraft', { params: { draft } })

/** Begins a draft and opens it. */
export function useCreateDraft() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: BodyInput<Api['createPolicyDraft']>) => client.createPolicyDraft({ body }),
    onSuccess: async (draft) => {
      queryClient.setQueryData(draftQuery(draft.id).queryKey, draft)
      void queryClient.invalidateQueries(read('listPolicyDrafts'))
      await navigate({ to: '/admin/policy/drafts/$draft', params: { draft: draft.id } })
    },
  })
}

/** Proposing, publishing and dropping a draft, each on the version that was read. */
export function useDraftSteps(draft: string) {
  const params = { draft }
  const becomes = draftQuery(draft)
  return {
    propose: useChange(
      (version: number) => client.proposePolicyDraft({ params, body: { version } }),
      { becomes },
    ),
    publish: useChange(
      (version: number) => client.publishPolicyDraft({ params, body: { version } }),
      { becomes, stale: { ...about('policy'), refetchType: 'none' } },
    ),
    drop: useChange(() => client.dropPolicyDraft({ params }), { stale: read('listPolicyDrafts') }),
  }
}

/** Has a draft tried on past submissions. */
export function useTryDraft(draft: string) {
  return useChange(
    (version: number) => client.tryPolicyDraft({ params: { draft }, body: { version } }),
    { becomes: policyTrialQuery(draft) },
  )
}

/** Lets a rule accept by itself, or stops it. */
export function useSwitchRule() {
  return useChange(
    ({ rule, accepts }: { rule: string; accepts: boolean }) =>
      client.switchRule({ params: { rule }, body: { accepts } }),
    { stale: readPages('readRuleResults') },
  )
}
