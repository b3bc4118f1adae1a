import type { NothingLeft } from '@freigabe/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../api/client.ts'
import { useSession } from '../../people/session.ts'
import { useFilters } from '../queue/use-filters.ts'
import { giveBack, hasBegun } from './give-back.ts'
import { givenCase } from './given-case.ts'

export type TakeNext = ReturnType<typeof useTakeNext>

interface Wish {
  leaving: string | null
  /** The reader has begun with what they leave. */
  keep?: boolean
  /** What follows where there is no next case. */
  otherwise?: () => void
}

/**
 * Taking the next case from those that the queue shows, and why there is none.
 *
 * @param open the case that is open
 */
export function useTakeNext(open: string | undefined) {
  const person = useSession().person.id
  const { filters } = useFilters()
  const navigate = useNavigate()
  const isAwaited = useRef(false)
  const [left, setLeft] = useState<NothingLeft | null>(null)
  const take = useMutation({
    mutationFn: ({ leaving, keep }: Wish) => client.takeNext({ body: { leaving, keep, filters } }),
    onMutate: () => {
      isAwaited.current = true
    },
    onSuccess: ({ next, left: none }, { otherwise }) => {
      const given = next && { person, account: next.accountId, case: next.caseId }
      if (!isAwaited.current) {
        if (given && given.case !== open) giveBack(given)
        return
      }
      isAwaited.current = false
      setLeft(none)
      if (!given) return otherwise?.()
      givenCase.keep(given)
      const params = { account: given.account, case: given.case }
      return navigate({ to: '/desk/$account/$case', params, search: filters, resetScroll: false })
    },
    onError: (_, { otherwise }) => isAwaited.current && otherwise?.(),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens another case or page no longer waits.
  useEffect(
    () => () => {
      isAwaited.current = false
    },
    [open],
  )
  return {
    take,
    /**
     * Leaves the open case for the next. It goes back to the others unless the reader has begun with it; so does
     * the last one that the desk gave them, where they left it for the queue.
     */
    goOn: (open: string | null) => {
      if (isAwaited.current) return
      const given = givenCase.read()
      const leaving = open ?? given?.case ?? null
      const keep = leaving !== null && hasBegun({ person, case: leaving })
      // In the queue nobody leaves what they have begun with: it is what they come back to.
      take.mutate(open === null && keep ? { leaving: null } : { leaving, keep })
    },
    left,
    /** The reader goes elsewhere: what is being taken is given back, and that there is nothing is no longer said. */
    forget: () => {
      isAwaited.current = false
      setLeft(null)
      take.reset()
    },
  }
}
