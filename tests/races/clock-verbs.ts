import { sweepApprovals } from '../../packages/server/src/case/clock/sweep-approvals.ts'
import { sweepCaps } from '../../packages/server/src/case/clock/sweep-caps.ts'
import { sweepCases } from '../../packages/server/src/case/clock/sweep-cases.ts'
import { sweepClocks } from '../../packages/server/src/case/clock/sweep-clocks.ts'
import { sweepRenewals } from '../../packages/server/src/case/clock/sweep-renewals.ts'
import { sweepSilence } from '../../packages/server/src/case/clock/sweep-silence.ts'
import { settleDivision } from '../../packages/server/src/case/splitting/settle-division.ts'
import { sweepScheduled } from '../../packages/server/src/desk/undo/carry-out-decision.ts'
import type { House } from '../../packages/server/src/house.ts'
import { sweepFiles } from '../../packages/server/src/lists/import/sweep-files.ts'
import { sweepScreenings } from '../../packages/server/src/lists/screening/sweep-screenings.ts'
import { sweepOverdueRequests } from '../../packages/server/src/requests/sweep-overdue-requests.ts'
import { sweepScheduledOnRequests } from '../../packages/server/src/requests/undo/carry-out-on-request.ts'
import { sweepDeliveries } from '../../packages/server/src/sources/sweep-deliveries.ts'
import { sweepOverdueHolds } from '../../packages/server/src/watching/holds/sweep-overdue-holds.ts'
import { sweepScheduledHolds } from '../../packages/server/src/watching/holds/undo/carry-out-hold.ts'
import type { Verb, Verbs } from './verb.ts'

/** What time does, occasionally after much of it has passed. */
export const clockVerbs: Verbs = {
  sweepScheduled: after({ minutes: 1 }, sweepScheduled),
  sweepScheduledOnRequests: after({ minutes: 1 }, sweepScheduledOnRequests),
  sweepScheduledHolds: after({ minutes: 1 }, sweepScheduledHolds),
  sweepCases: after({ days: 20 }, sweepCases),
  sweepClocks: after({ hours: 8 }, sweepClocks),
  sweepRenewals: after({ days: 60 }, sweepRenewals),
  sweepSilence: after({ days: 60 }, sweepSilence),
  sweepApprovals: after({ days: 100 }, sweepApprovals),
  sweepOverdueRequests: after({ days: 4 }, sweepOverdueRequests),
  sweepScreenings: after({ hours: 2 }, sweepScreenings(settleDivision)),
  sweepDeliveries: after({ minutes: 1 }, sweepDeliveries),
  sweepFiles: after({ days: 10 }, sweepFiles),
  sweepCaps: after({ hours: 1 }, sweepCaps),
  sweepOverdueHolds: after({ hours: 12 }, sweepOverdueHolds),
}

function after(
  passed: { days?: number; hours?: number; minutes?: number },
  sweep: (house: House) => Promise<void>,
): Verb {
  return async ({ house, clock, draws }) => {
    if (draws.below(3) === 0) clock.forward(passed)
    return () => sweep(house)
  }
}
