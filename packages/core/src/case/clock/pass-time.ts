import type { Instant } from '../../instant.ts'
import type { ClockEntry } from './clock-entry.ts'
import { readClock } from './read-clock.ts'

/**
 * What time alone has brought to a clock until now and its ledger does not say yet: that the promise is
 * at risk, that it is breached. Each entry is dated when it came true, so that it does not matter when
 * somebody looked, or how often.
 */
export function passTime(ledger: readonly ClockEntry[], now: Instant): ClockEntry[] {
  const clock = readClock(ledger)
  if (clock === null || clock.runsSince === null || clock.isBreached) return []
  const { isAtRisk, atRiskAt, dueAt } = clock
  const entries: ClockEntry[] = []
  if (!isAtRisk && atRiskAt <= now) entries.push({ type: 'at_risk', at: atRiskAt })
  // A decision in the promised moment itself keeps the promise.
  if (dueAt < now) entries.push({ type: 'breached', at: dueAt })
  return entries
}

/** When `passTime` will next have something to say; null where time brings nothing more. */
export function nextOnClock(ledger: readonly ClockEntry[]): Instant | null {
  const clock = readClock(ledger)
  if (clock === null || clock.runsSince === null || clock.isBreached) return null
  return clock.isAtRisk ? clock.dueAt : clock.atRiskAt
}
