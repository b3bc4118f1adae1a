import type { Instant } from '../instant.ts'
import type { PolicyPack } from '../policy/packs/policy-pack.ts'

/**
 * Until when a decision made at a moment can be appealed against: as many months later as the policy says, on the
 * last day of a month that is too short. Art. 20(1) DSA asks for six at least, of those to whom it applies.
 */
export function appealUntil(
  decidedAt: Instant,
  { integrity }: Pick<PolicyPack, 'integrity'>,
): Instant {
  const until = new Date(decidedAt)
  const day = until.getUTCDate()
  until.setUTCMonth(until.getUTCMonth() + integrity.appealMonths)
  if (until.getUTCDate() !== day) until.setUTCDate(0)
  return until.toISOString()
}
