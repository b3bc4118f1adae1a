import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Saying which column holds the addresses of an import, and removing an import. */
export function useBatchChanges(account: string, group: string, batch: string) {
  const queryClient = useQueryClient()
  const params = { account, group, batch }
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ['process', account] })
  return {
    confirmColumn: useMutation({
      mutationFn: (column: number) => client.confirmColumn({ params, body: { column } }),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: () => client.deleteBatch({ params }), onSuccess }),
  }
}
