import type { CaseStatus, RequestKind } from '@freigabe/contract'

/**
 * What can be asked about a case in this state, or about the account where there is none. The server
 * judges again; this only keeps choices out of sight that it would refuse.
 */
export function kindsFor(status: CaseStatus | null, isSuspended: boolean): RequestKind[] {
  const kinds: RequestKind[] = ['advice', 'other']
  if (status === null) return isSuspended ? ['appeal', ...kinds] : kinds
  if (status === 'accepted') return ['addition', ...kinds]
  return status === 'rejected' || status === 'revoked' ? ['appeal', 'addition', ...kinds] : kinds
}
