import { useQuery } from '@tanstack/react-query'
import { useWizard } from '../wizard-context.ts'
import { checkQuery } from './check-query.ts'

/** The check of the draft as it was saved last; what is being saved is waited for. */
export function useCheck(wanted: boolean) {
  const { account, case: opened, kept } = useWizard()
  const query = checkQuery(account, opened.id, kept.server.version)
  return useQuery({ ...query, enabled: wanted && kept.state !== 'saving' })
}
