import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

/** Creating, renaming and deleting the groups of an account. */
export function useGroupChanges(account: string) {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ['process', account] })
  return {
    create: useMutation({
      mutationFn: (body: { name: string; reference: string | undefined }) =>
        client.createGroup({ params: { account }, body }),
      onSuccess,
    }),
    rename: useMutation({
      mutationFn: ({ group, name }: { group: string; name: string }) =>
        client.renameGroup({ params: { account, group }, body: { name } }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (group: string) => client.deleteGroup({ params: { account, group } }),
      // What showed the group is left first; it would only be told that the group is gone.
      onSuccess: (_done, group) =>
        queryClient.removeQueries({ queryKey: ['process', account, 'group', group] }),
    }),
  }
}
