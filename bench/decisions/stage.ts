import { type Client, createClient } from '@freigabe/sdk'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { castReviewer, castStaff, type Reviewer } from '../../packages/server/src/testing/cast.ts'
import { sweepSteps } from '../../packages/server/src/watching/steps/sweep-steps.ts'
import { sweepReturns } from '../../packages/server/src/watching/sweep-returns.ts'
import { fromAnywhere, openStage, type Stage } from '../../tests/simulated-day/stage.ts'

/** When all submissions are handed in; their histories lie before. */
const now = '2026-11-25T09:00:00.000Z'

/** An installation with a platform that passes on what its customers have, and a reviewer who reads everything. */
export interface DecisionStage extends Stage {
  platform: Client
  reviewer: Reviewer
  desk: Client
  /** Moves the clock, and signs the reviewer in again; below nought is later than the submissions. */
  setDaysAgo(days: number): Promise<void>
  /** Lets the jobs run that look at what came back, as they do by the minute. */
  judgeReturns(): Promise<void>
}

export async function openDecisionStage(): Promise<DecisionStage> {
  const stage = await openStage(now)
  const { house, url, signIn, clock } = stage
  const admin = await castStaff(house, 'admin')
  const wish = { name: 'Versand', scopes: ['read' as const, 'write' as const, 'gate' as const] }
  const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
  const reviewer = await castReviewer(house)
  const opened: DecisionStage = {
    ...stage,
    platform: createClient({ baseUrl: url, key: secret, fetch: fromAnywhere }),
    reviewer,
    desk: await signIn(reviewer.email),
    async setDaysAgo(days) {
      clock.set(new Date(Date.parse(now) - days * 86_400_000).toISOString())
      opened.desk = await signIn(reviewer.email)
    },
    async judgeReturns() {
      // A run handles 200 accounts.
      for (let run = 0; run < 3; run++) {
        await sweepReturns(house)
        await sweepSteps(house)
      }
    },
  }
  return opened
}
