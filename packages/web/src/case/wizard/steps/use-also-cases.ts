import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { waitingCasesQuery } from '../../queries.ts'
import { useWizard } from '../wizard-context.ts'

/**
 * The other cases of the account that wait for details, and those that the draft will be handed in for as
 * well. A case that somebody else has handed in meanwhile is no longer chosen.
 */
export function useAlsoCases() {
  const { account, case: opened, kept, change } = useWizard()
  const { data, isFetching } = useQuery(waitingCasesQuery(account))
  const others = (data?.items ?? []).filter(({ id }) => id !== opened.id)
  const { alsoCases } = kept.typed
  const chosen = others.filter(({ id }) => alsoCases.includes(id))
  const isOutdated = data !== undefined && !isFetching && chosen.length < alsoCases.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is outdated is corrected, once.
  useEffect(() => {
    if (isOutdated) change({ alsoCases: chosen.map(({ id }) => id) })
  }, [isOutdated])
  return { others, chosen, areMore: data?.nextCursor != null }
}
