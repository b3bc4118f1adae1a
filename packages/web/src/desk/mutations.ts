import type { Api, BodyInput, DeskCase } from '@freigabe/contract'
import { hashKey, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../api/client.ts'
import { read } from '../api/read.ts'
import { useChange } from '../api/use-change.ts'

const deskCase = (account: string, caseId: string) =>
  read('readDeskCase', { params: { account, case: caseId } })

/** A change to a case, which answers with the resulting case; the screen adopts it at once. */
export function useCaseChange<Wish>(
  account: string,
  caseId: string,
  change: (wish: Wish) => Promise<DeskCase>,
) {
  const shown = deskCase(account, caseId)
  // A refusal mostly means that the case has changed since the screen showed it.
  return useChange(change, { becomes: shown, doubtful: shown })
}

/** Whether a change of the case is under way here. */
export function useIsChanging(account: string, caseId: string): boolean {
  const scope = hashKey(deskCase(account, caseId).queryKey)
  return useIsMutating({ predicate: ({ options }) => options.scope?.id === scope }) > 0
}

/** Passing on a case: putting it aside, handing it over, skipping it, and taking that back. */
export function usePassing(account: string, caseId: string) {
  const params = { account, case: caseId }
  return {
    defer: useCaseChange(account, caseId, (body: BodyInput<Api['deferCase']>) =>
      client.deferCase({ params, body }),
    ),
    endDeferral: useCaseChange(account, caseId, () => client.endDeferral({ params })),
    handOver: useCaseChange(account, caseId, (body: BodyInput<Api['handOverCase']>) =>
      client.handOverCase({ params, body }),
    ),
    endHandOver: useCaseChange(account, caseId, () => client.endHandOver({ params })),
    skip: useCaseChange(account, caseId, (body: BodyInput<Api['skipCase']>) =>
      client.skipCase({ params, body }),
    ),
    endSkip: useCaseChange(account, caseId, () => client.endSkip({ params })),
    setPriority: useCaseChange(account, caseId, (body: BodyInput<Api['setPriority']>) =>
      client.setPriority({ params, body }),
    ),
  }
}

/** Taking a case, renewing the lease, and giving it back. */
export function useLease(account: string, caseId: string) {
  const queryClient = useQueryClient()
  const params = { account, case: caseId }
  const { queryKey } = deskCase(account, caseId)
  return {
    claim: useMutation({
      mutationFn: () => client.claimCase({ params }),
      onSuccess: (lease) =>
        queryClient.setQueryData(queryKey, (seen) => seen && { ...seen, lease }),
      onError: () => queryClient.invalidateQueries({ queryKey }),
    }),
    release: useMutation({
      mutationFn: () => client.releaseCase({ params }),
      onSuccess: () =>
        queryClient.setQueryData(queryKey, (seen) => seen && { ...seen, lease: null }),
    }),
  }
}

/** Writing an internal note. */
export function useNote(account: string, caseId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = deskCase(account, caseId)
  return useMutation({
    mutationFn: (text: string) =>
      client.writeNote({ params: { account, case: caseId }, body: { text } }),
    onSuccess: (note) =>
      queryClient.setQueryData(
        queryKey,
        (seen) => seen && { ...seen, notes: [...seen.notes, note] },
      ),
  })
}

/** Opening the contact data for a stated special case; that is on record from then on. */
export function useOpenContact(account: string, caseId: string) {
  return useChange(
    (reason: string) => client.openContact({ params: { account, case: caseId }, body: { reason } }),
    { stale: deskCase(account, caseId) },
  )
}

/** Opens what the customer wrote with the addresses in it; nothing of it is kept in the browser. */
export function useOpenAnswers(account: string, caseId: string) {
  return useChange(
    (reason: string) => client.openAnswers({ params: { account, case: caseId }, body: { reason } }),
    { stale: deskCase(account, caseId), gcTime: 0 },
  )
}

/** Saving filters under a name, and forgetting them. */
export function useQueueViews() {
  const stale = read('listQueueViews')
  return {
    save: useChange((body: BodyInput<Api['saveQueueView']>) => client.saveQueueView({ body }), {
      stale,
    }),
    remove: useChange((view: string) => client.deleteQueueView({ params: { view } }), { stale }),
  }
}
