import { useNavigate } from '@tanstack/react-router'
import { useFilters } from '../queue/use-filters.ts'
import { useNext } from './next-context.tsx'
import { nextPreference } from './next-preference.ts'

/** What follows once the reader is done with a case: the next one, or the queue, as they prefer. */
export function useGoOn() {
  const { take } = useNext()
  const { filters } = useFilters()
  const navigate = useNavigate()
  const toQueue = () => void navigate({ to: '/desk', search: filters })
  return () => {
    if (!nextPreference.read()) return toQueue()
    take.mutate(null, { onSuccess: ({ next }) => !next && toQueue(), onError: toQueue })
  }
}
