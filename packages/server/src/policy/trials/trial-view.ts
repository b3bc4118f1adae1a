import type { PolicyTrial } from '@freigabe/contract'
import type { TrialSums } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'

const outcomes = ['accepted', 'asked', 'held', 'person'] as const
const routes = ['by_rule', 'fast', 'normal', 'specialist', 'second_eyes'] as const

/** A trial as the API tells it. */
export function trialView(row: Selectable<Tables['policy_trial']>): PolicyTrial {
  const { sums } = row
  return {
    state: row.state,
    version: row.version,
    askedAt: row.asked_at,
    finishedAt: row.finished_at,
    total: row.total,
    done: row.done,
    changed: row.changed,
    outcomes: outcomes.map((outcome) => ({ outcome, ...pair(sums.outcomes, outcome) })),
    routes: routes.map((route) => ({ route, ...pair(sums.routes, route) })),
    promises: Object.keys(sums.promises)
      .sort()
      .map((promise) => ({ promise: JSON.parse(promise), ...pair(sums.promises, promise) })),
  }
}

function pair(pairs: TrialSums['outcomes'], name: string): { before: number; after: number } {
  const [before, after] = pairs[name] ?? [0, 0]
  return { before, after }
}
