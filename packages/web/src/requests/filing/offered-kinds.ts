import type { CaseStatus, PlanStanding, RequestKind, RequestSummary } from '@freigabe/contract'
import {
  useAppealOfSuspension,
  useAppealOfWarning,
  useOpenGoodwill,
  useStandingAppeal,
} from '../standing-requests.ts'

interface Asking {
  account: string
  suspendedAt: string | null
  booking: PlanStanding
  /** The proceeding whose warning an appeal would be against. */
  warning: string | null
}

interface About {
  /** The case that the request is about; null for the account as a whole. */
  chosen: { id: string; status: CaseStatus } | null
  /** Whether the warning that led here can be appealed against; null where none did. */
  warned: boolean | null
  /** Whether the last day for an appeal against its decision has passed. */
  isLate: boolean
  isFiled: boolean
}

/** The kinds of requests that are offered, and the earlier requests that leave out one of them. */
interface Offered {
  kinds: RequestKind[]
  running: Partial<Record<'appeal' | 'goodwill', RequestSummary>>
}

/** What can be asked here; once the request is filed, it leaves out nothing itself. */
export function useOffered(
  { account, suspendedAt, warning, booking }: Asking,
  { chosen, warned, isLate, isFiled }: About,
): Offered {
  const ofCase = useStandingAppeal(account, chosen?.id ?? null)
  const ofWarning = useAppealOfWarning(account, warned === null ? null : warning)
  const since = chosen === null && warned === null ? suspendedAt : null
  const ofSuspension = useAppealOfSuspension(account, since)
  const goodwill = useOpenGoodwill(account)
  const possible = kindsFor(chosen?.status ?? null, {
    isAppealable: warned === null ? suspendedAt !== null : warned || isFiled || ofWarning !== null,
    hasPlan: booking.plan !== null,
  })
  const earlier = { appeal: ofCase ?? ofWarning ?? ofSuspension, goodwill }
  const running = Object.fromEntries(
    Object.entries(earlier).filter(
      ([kind, request]) => request && !isFiled && possible.some((each) => each === kind),
    ),
  )
  const isOut = (kind: RequestKind) => kind in running || (kind === 'appeal' && isLate)
  return { kinds: possible.filter((kind) => !isOut(kind)), running }
}

/**
 * What can be asked about a case in this state, or about the account where there is none. The server checks
 * again; this only hides choices that it would refuse, or for which nothing is booked.
 */
function kindsFor(
  status: CaseStatus | null,
  { isAppealable, hasPlan }: { isAppealable: boolean; hasPlan: boolean },
): RequestKind[] {
  const isBarred = status === 'rejected' || status === 'revoked'
  const goodwill: RequestKind[] = hasPlan || isBarred ? ['goodwill'] : []
  const kinds: RequestKind[] = ['advice', ...goodwill, 'other']
  if (status === null) return isAppealable ? ['appeal', ...kinds] : kinds
  if (status === 'accepted') return ['addition', ...kinds]
  return isBarred ? ['appeal', 'addition', ...kinds] : kinds
}
