import type { NothingLeft } from '@freigabe/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { useFilters } from '../queue/use-filters.ts'

export type TakeNext = ReturnType<typeof useTakeNext>

/** Taking the next case from those that the queue shows, and why there is none. */
export function useTakeNext() {
  const { filters } = useFilters()
  const navigate = useNavigate()
  const [left, setLeft] = useState<NothingLeft | null>(null)
  const take = useMutation({
    mutationFn: (leaving: string | null) => client.takeNext({ body: { leaving, filters } }),
    onSuccess: ({ next, left: none }) => {
      setLeft(none)
      if (!next) return
      const params = { account: next.accountId, case: next.caseId }
      return navigate({ to: '/desk/$account/$case', params, search: filters, resetScroll: false })
    },
  })
  return { take, left, forget: () => setLeft(null) }
}
