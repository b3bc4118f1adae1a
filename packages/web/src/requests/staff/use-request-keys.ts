import type { Request } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import { useKeys } from '../../desk/keys/use-keys.ts'
import { useWayBack } from '../../desk/keys/use-way-back.ts'
import { useRequestWork } from '../mutations.ts'
import { staffRequestsQuery } from '../queries.ts'
import { listOf, pageOf, type ReplyingSide } from './request-side.ts'

interface About {
  side: ReplyingSide
  account: string
  request: Request
}

interface MayDo {
  /** What can be chosen now; each way has the key that it has everywhere. */
  ways: Partial<Record<'a' | 'f' | 'r', Mode>>
  choose: (mode: Mode) => void
  mayHold: boolean
}

/** The keys of the desk, as far as they have something to do on a request. */
export function useRequestKeys({ side, account, request }: About, mayDo: MayDo) {
  const navigate = useNavigate()
  const { take, release } = useRequestWork(side, account, request.id)
  const { data } = useInfiniteQuery(staffRequestsQuery(side))
  const waiting = data?.pages.flatMap(({ items }) => items) ?? []
  const stepTo = (by: 1 | -1) => {
    const to = waiting[waiting.findIndex(({ id }) => id === request.id) + by]
    if (to) {
      const params = { account: to.accountId, request: to.id }
      void navigate({ to: pageOf[side], params })
    }
  }
  useWayBack(listOf[side])
  useKeys({
    j: () => stepTo(1),
    k: () => stepTo(-1),
    '.': () => goToPassage(1),
    ',': () => goToPassage(-1),
    ...Object.fromEntries(
      Object.entries(mayDo.ways).map(([key, mode]) => [key, () => mayDo.choose(mode)]),
    ),
  })
  useKeys(
    {
      c: () => {
        const holder = request.work?.holder ?? null
        if (holder?.mine) release.mutate()
        else take.mutate(holder?.id ?? null)
      },
    },
    mayDo.mayHold,
  )
}

/** From one thing that the account says to the next. */
function goToPassage(by: 1 | -1) {
  const all = [...document.querySelectorAll<HTMLElement>('[data-objection]')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
}
