import type { NothingLeft } from '@freigabe/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../api/client.ts'
import { useSession } from '../../people/session.ts'
import { keptDraft } from '../case/judging/kept-draft.ts'
import { useFilters } from '../queue/use-filters.ts'

export type TakeNext = ReturnType<typeof useTakeNext>

/**
 * Taking the next case from those that the queue shows, and why there is none. One that the desk gave goes back
 * once another case is opened instead.
 *
 * @param open the case that is open
 */
export function useTakeNext(open: string | undefined) {
  const { person } = useSession()
  const { filters } = useFilters()
  const navigate = useNavigate()
  const taken = useRef<{ account: string; case: string } | null>(null)
  const isAwaited = useRef(false)
  const [left, setLeft] = useState<NothingLeft | null>(null)
  const take = useMutation({
    mutationFn: (leaving: string | null) => client.takeNext({ body: { leaving, filters } }),
    onMutate: () => {
      isAwaited.current = true
    },
    onSuccess: ({ next, left: none }) => {
      const params = next && { account: next.accountId, case: next.caseId }
      if (!isAwaited.current) {
        if (params) giveBack(params)
        return
      }
      setLeft(none)
      if (!next || !params) return
      taken.current = params
      return navigate({ to: '/desk/$account/$case', params, search: filters, resetScroll: false })
    },
  })
  // What is typed is on this device alone; the server knows of what was judged and noted.
  const hasBegun = (caseId: string) => keptDraft.has(keptDraft.keyOf(person.id, caseId))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is taken counts once it was open.
  useEffect(() => {
    const given = taken.current
    if (!given || open === undefined || open === given.case) return
    taken.current = null
    if (!hasBegun(given.case)) giveBack(given)
  }, [open])
  return {
    take,
    /**
     * Leaves the open case for the next. It goes back to the others unless the reader has begun with it; so does
     * the last one that the desk gave them, where they left it for the queue.
     */
    goOn: (open: string | null) => {
      const leaving = open ?? taken.current?.case ?? null
      take.mutate(leaving !== null && hasBegun(leaving) ? null : leaving)
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

/** Where that fails, the lease ends by itself. */
function giveBack(params: { account: string; case: string }) {
  client.releaseCase({ params, query: { untouched: 'true' } }).catch(() => {})
}
