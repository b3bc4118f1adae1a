import type { CaseStatus, RequestKind } from '@freigabe/contract'

/** What is asked about a case, once one is chosen. */
export const kindsAboutCases: readonly RequestKind[] = ['appeal', 'addition']

/**
 * What can be asked about a case in this state, or about the account where there is none. The server
 * judges again; this only keeps choices out of sight that it would refuse, or that nothing is booked for.
 */
export function kindsFor(
  status: CaseStatus | null,
  { isSuspended, hasPlan }: { isSuspended: boolean; hasPlan: boolean },
): RequestKind[] {
  const isBarred = status === 'rejected' || status === 'revoked'
  const goodwill: RequestKind[] = hasPlan || isBarred ? ['goodwill'] : []
  const kinds: RequestKind[] = ['advice', ...goodwill, 'other']
  if (status === null) return isSuspended ? ['appeal', ...kinds] : kinds
  if (status === 'accepted') return ['addition', ...kinds]
  return isBarred ? ['appeal', 'addition', ...kinds] : kinds
}
