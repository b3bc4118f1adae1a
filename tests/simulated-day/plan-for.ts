import type { Dice } from '../../packages/server/src/example/lists/dice.ts'
import type { DayRecord, SubmittedCase } from './day-record.ts'
import { accepts, asks, confirms, type Reviewer, rejects, skips } from './reviewers.ts'
import type { Stage } from './stage.ts'

/** What somebody will do with the case that they took, and how long they read first. */
export interface Plan {
  since: number
  until: number
  /** Whether the lease is renewed meanwhile, as the screen does while somebody works. */
  renews: boolean
  act: (stage: Stage, reviewer: Reviewer, record: DayRecord) => Promise<void>
}

/** In how many of a hundred cases something intervenes. */
const mishaps = { skips: 2, called: 1.5, overtaken: 1.5, long: 2 }
/** Longer than a lease lasts. */
const callLength = 25
const longRead = 35

/** Decides how a case is worked on; `supplements` where the customer adds to it meanwhile. */
export function planFor(
  draw: Dice,
  known: SubmittedCase & { isProposed: boolean },
  since: number,
): { plan: Plan; supplements: boolean } {
  if (draw.percent(mishaps.skips)) {
    const act: Plan['act'] = (_stage, reviewer, record) => skips(reviewer, record)
    return { plan: { since, until: since + 1, renews: true, act }, supplements: false }
  }
  const { act, minutes } = judgementOn(draw, known)
  if (draw.percent(mishaps.called)) {
    return { plan: { since, until: since + callLength, renews: false, act }, supplements: false }
  }
  const isLong = draw.percent(mishaps.long)
  const until = since + (isLong ? longRead : minutes)
  const supplements = draw.percent(mishaps.overtaken)
  return { plan: { since, until, renews: true, act }, supplements }
}

function judgementOn(
  draw: Dice,
  { kind, questions, isProposed }: SubmittedCase & { isProposed: boolean },
): { act: Plan['act']; minutes: number } {
  if (isProposed) return { act: confirms, minutes: 1 + draw.number(2) }
  switch (kind) {
    case 'forbidden':
      return { act: rejects, minutes: 1 + draw.number(2) }
    case 'thin':
      if (questions === 0) return { act: asks, minutes: 2 + draw.number(3) }
      return { act: draw.percent(30) ? rejects : accepts, minutes: 1 + draw.number(3) }
    case 'customers':
      if (questions === 0 && draw.percent(15)) return { act: asks, minutes: 2 + draw.number(3) }
      return { act: accepts, minutes: 1 + draw.number(3) }
    default:
      return { act: accepts, minutes: 1 + draw.number(2) }
  }
}
