import type { TriedCase } from './tried-case.ts'

/** Before and after. */
export type Pair = readonly [before: number, after: number]

/** How many past cases went which way, and would have gone under a draft. */
export interface TrialSums {
  outcomes: Readonly<Record<string, Pair>>
  routes: Readonly<Record<string, Pair>>
  /** By the promise as JSON. */
  promises: Readonly<Record<string, Pair>>
}

export const noSums: TrialSums = { outcomes: {}, routes: {}, promises: {} }

/** The sums with one more case in them. */
export function withCase(sums: TrialSums, before: TriedCase, after: TriedCase): TrialSums {
  return {
    outcomes: counted(sums.outcomes, before.outcome, after.outcome),
    routes: counted(sums.routes, before.route, after.route),
    promises: counted(sums.promises, JSON.stringify(before.promise), JSON.stringify(after.promise)),
  }
}

/** Whether a case would have gone another way, or been promised something else. */
export function isChanged(before: TriedCase, after: TriedCase): boolean {
  return (
    before.outcome !== after.outcome ||
    before.route !== after.route ||
    before.ruleId !== after.ruleId ||
    JSON.stringify(before.promise) !== JSON.stringify(after.promise)
  )
}

function counted(pairs: Readonly<Record<string, Pair>>, before: string, after: string) {
  const one = { ...pairs, [before]: plus(pairs[before], 1, 0) }
  return { ...one, [after]: plus(one[after], 0, 1) }
}

function plus([before, after]: Pair = [0, 0], more: number, moreAfter: number): Pair {
  return [before + more, after + moreAfter]
}
