import { isConnectionLost } from './is-connection-lost.ts'
import { isPlanOutdated } from './prepared-statements.ts'

export type RepeatReason = 'deadlock' | 'serialization' | 'lock' | 'connection' | 'plan'

/** PostgreSQL, appendix A: two that waited for each other, two that met, a lock that was not to be had in time. */
const byCode: Readonly<Record<string, RepeatReason>> = {
  '40P01': 'deadlock',
  '40001': 'serialization',
  '55P03': 'lock',
}

/** Why something that failed may go well at the next attempt; null where it would fail again. */
export function whyToRepeat(error: unknown): RepeatReason | null {
  const { code } = (error ?? {}) as { code?: unknown }
  const known = typeof code === 'string' ? byCode[code] : undefined
  if (known !== undefined) return known
  if (isConnectionLost(error)) return 'connection'
  return isPlanOutdated(error) ? 'plan' : null
}

/** How often this process began something anew since it started, by what it had run into. */
export const repeats: Record<RepeatReason, number> = {
  deadlock: 0,
  serialization: 0,
  lock: 0,
  connection: 0,
  plan: 0,
}
