import type { api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { queueViewsQuery } from '../queries/queue-views-query.ts'

/** Saving filters under a name, and forgetting them. */
export function useQueueViews() {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(queueViewsQuery)
  return {
    save: useMutation({
      mutationFn: (body: BodyInput<typeof api.saveQueueView>) => client.saveQueueView({ body }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (view: string) => client.deleteQueueView({ params: { view } }),
      onSuccess,
    }),
  }
}
