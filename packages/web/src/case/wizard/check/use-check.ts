import { useQuery } from '@tanstack/react-query'
import { read } from '../../../api/read.ts'
import { useWizard } from '../wizard-context.ts'

/** The check of the draft as last saved; a save under way is waited for. */
export function useCheck(wanted: boolean) {
  const { account, case: opened, kept } = useWizard()
  const query = read('checkDraft', { params: { account, case: opened.id } })
  return useQuery({
    ...query,
    queryKey: [...query.queryKey, kept.server.version],
    staleTime: 0,
    gcTime: 0,
    enabled: wanted && kept.state !== 'saving',
  })
}
