import type { Batch } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Saying which column holds the addresses of an import, and removing an import. */
export function useBatchChanges(account: string, { id, groupId, columns }: Batch) {
  const queryClient = useQueryClient()
  const params = { account, group: groupId, batch: id }
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ['process', account] })
  return {
    confirmColumn: useMutation({
      mutationFn: (email: number) => {
        const { columns: others, encoding } = columns?.chosen ?? { columns: {}, encoding: null }
        return client.correctColumns({ params, body: { columns: { ...others, email }, encoding } })
      },
      onSuccess,
    }),
    remove: useMutation({ mutationFn: () => client.deleteBatch({ params }), onSuccess }),
  }
}
