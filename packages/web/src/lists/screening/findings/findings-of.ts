import type { Finding, Screening } from '@freigabe/contract'

/** All that was found out about a list: by comparing it with others, and in itself. */
export function findingsOf({ comparison, findings }: Screening): Finding[] {
  return [...(comparison?.findings ?? []), ...findings]
}
