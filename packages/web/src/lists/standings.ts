import type { GroupStanding } from '@freigabe/contract'

/** The standings of groups in the order in which people look for them. */
export const standings = [
  'questions',
  'needs_you',
  'checking',
  'in_review',
  'approved',
  'limited',
  'source_approved',
  'conditional',
  'rejected',
  'revoked',
  'on_hold',
  'expired',
  'withdrawn',
  'suspended',
  'empty',
] as const satisfies readonly GroupStanding[]

/** The standing named by a text from an address; undefined for anything else. */
export function standingOf(text: unknown): GroupStanding | undefined {
  return standings.find((standing) => standing === text)
}
