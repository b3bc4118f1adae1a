import type { PlatformSettings } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { settingsQuery } from '../queries/settings-query.ts'

/** Changes what the operator has chosen. */
export function useChangeSettings() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Partial<PlatformSettings>) => client.changeSettings({ body }),
    onSuccess: (settings) => queryClient.setQueryData(settingsQuery.queryKey, settings),
  })
}
