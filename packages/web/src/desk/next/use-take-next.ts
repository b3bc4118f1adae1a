import type { NothingLeft } from '@freigabe/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { client } from '../../api/client.ts'
import { useSession } from '../../people/session.ts'
import { keptDraft } from '../case/judging/kept-draft.ts'
import { useFilters } from '../queue/use-filters.ts'

export type TakeNext = ReturnType<typeof useTakeNext>

/** Taking the next case from those that the queue shows, and why there is none. */
export function useTakeNext() {
  const { person } = useSession()
  const { filters } = useFilters()
  const navigate = useNavigate()
  const taken = useRef<string | null>(null)
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
        // Where that fails, the lease ends by itself.
        if (params) client.releaseCase({ params }).catch(() => {})
        return
      }
      setLeft(none)
      if (!next || !params) return
      taken.current = next.caseId
      return navigate({ to: '/desk/$account/$case', params, search: filters, resetScroll: false })
    },
  })
  return {
    take,
    /**
     * Leaves the open case for the next. It goes back to the others unless the reader has begun with it; so does
     * the last one that the desk gave them, where they left it for the queue.
     */
    goOn: (open: string | null) => {
      const leaving = open ?? taken.current
      // What is typed is on this device alone; the server knows of what was judged and noted.
      const hasBegun = leaving !== null && keptDraft.has(keptDraft.keyOf(person.id, leaving))
      take.mutate(hasBegun ? null : leaving)
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
