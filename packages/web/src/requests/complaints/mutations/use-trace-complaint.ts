import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'

/** Looks up where the address of a complaint may have come from; each look is on record. */
export function useTraceComplaint(complaint: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (account: string | null) =>
      client.traceComplaint({ params: { complaint }, body: { account } }),
    onError: () => queryClient.invalidateQueries({ queryKey: ['complaints'] }),
  })
}
