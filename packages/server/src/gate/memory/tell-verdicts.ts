import { mostBatchesNamed } from '@freigabe/contract'
import { type AccountStanding, type ChangedVerdicts, reasonOf, type Verdict } from '@freigabe/core'
import type { Told } from '../../log/public-events.ts'

/**
 * What the platform is told of a group whose gate tells campaigns something else than before.
 *
 * @param isGone the group was deleted, so that the gate knows it no more
 */
export function gateChanged(
  group: string,
  { overall, enforced, batches }: ChangedVerdicts,
  isGone: boolean,
): Told {
  const named = batches.slice(0, mostBatchesNamed)
  return {
    type: 'gate.changed',
    group,
    body: {
      ...verdictOf(isGone ? { verdict: 'deny', reason: 'unknown_group' } : overall),
      enforced,
      batches: named.map((each) => ({ batchId: each.batchId, ...verdictOf(each) })),
      moreBatches: batches.length - named.length,
    },
  }
}

/** The same of all groups of an account at once. */
export function standingChanged({ suspended, mode }: AccountStanding): Told {
  const suspension = { verdict: 'deny', reason: 'account_suspended' } as const
  return {
    type: 'gate.changed',
    group: null,
    body: {
      ...(suspended ? suspension : { verdict: null, reason: null }),
      enforced: mode === 'enforce',
      ...{ batches: [], moreBatches: 0 },
    },
  }
}

function verdictOf(verdict: Verdict) {
  return { verdict: verdict.verdict, reason: reasonOf(verdict) }
}
