import { useNavigate } from '@tanstack/react-router'
import { useFilters } from '../queue/use-filters.ts'
import { useNext } from './next-context.tsx'
import { nextPreference } from './next-preference.ts'

/**
 * What follows once the reader is done with a case: the next one, or the queue, as they prefer. What they
 * have just passed on (`leaving`) is not given back to them at once, however urgent it is.
 */
export function useGoOn() {
  const { take } = useNext()
  const { filters } = useFilters()
  const navigate = useNavigate()
  const toQueue = () => void navigate({ to: '/desk', search: filters })
  return (leaving: string | null = null) => {
    if (!nextPreference.read()) return toQueue()
    take.mutate({ leaving, otherwise: toQueue })
  }
}
