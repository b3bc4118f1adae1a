import type { Cohort, ReturnCode } from '@freigabe/core'
import { type Judge, judges } from './judges.ts'
import type { ListEvent, Refusal } from './simulate-list.ts'

export type JudgeName = keyof typeof judges

/** How many had been sent when a judge found the list; null where it never did. */
export type HeldAfter = Record<JudgeName, number | null>

/**
 * Looks at a list after each hour in which something came back; in any other hour nothing can pass a limit that did
 * not before. What would have been sent after a hold goes on for the other judges.
 */
export function watchList(events: readonly ListEvent[], refusals: readonly Refusal[]): HeldAfter {
  const heldAfter: HeldAfter = { ours: null, looked: null, exact: null, plain: null }
  const cohorts = new Set<Cohort>()
  let sent = 0
  for (let at = 0; at < events.length; ) {
    const { hour } = events[at]!
    let hasCome = false
    for (; events[at]?.hour === hour; at += 1) {
      const event = events[at]!
      cohorts.add(event.cohort)
      enter(event)
      if (event.happened === 'sent') sent += event.count
      else hasCome = true
    }
    if (!hasCome) continue
    const known = refusals.filter((refusal) => refusal.hour <= hour)
    for (const [name, isHeld] of Object.entries(judges) as [JudgeName, Judge][]) {
      if (heldAfter[name] === null && isHeld([...cohorts], known)) heldAfter[name] = sent
    }
    if (Object.values(heldAfter).every((held) => held !== null)) break
  }
  return heldAfter
}

/** The cells of a simulated cohort grow where they lie. */
function enter({ cohort, provider, happened, count }: ListEvent): void {
  const cells = cohort.cells as readonly GrowingCell[]
  const cell = cells.find((one) => one.provider === provider)!
  if (happened === 'sent') {
    cell.sent += count
    return
  }
  const known = cell.came.find(
    ({ code, daysAfter }) => code === happened.code && daysAfter === happened.daysAfter,
  )
  if (known) known.count += count
  else cell.came.push({ ...happened, count })
}

interface GrowingCell {
  provider: string | null
  sent: number
  came: { code: ReturnCode; daysAfter: number; count: number }[]
}
