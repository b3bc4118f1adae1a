import type { Api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** Proposes to warn or suspend an account. */
export function useProposeMeasure(account: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyInput<Api['proposeMeasure']>) =>
      client.proposeMeasure({ params: { account }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['integrity'] }),
  })
}
