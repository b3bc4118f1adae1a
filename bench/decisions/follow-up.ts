import { inLanes } from './in-lanes.ts'
import type { Outcome } from './outcome.ts'
import { mailAll, mailFirstPart } from './returns.ts'
import type { DecisionStage } from './stage.ts'

/** Hours after the submissions at which the platform's jobs look: soon, after a day, and after three. */
const looks = [1, 12, 26, 50, 75]

/**
 * Mails whatever was let pass, tells what comes back of it in truth, and moves the clock until every step has opened,
 * was stopped, or waits for a person: `open` and not held, `widened`, `stopped` by what came back, or `waits`.
 */
export async function followUp(
  stage: DecisionStage,
  outcomes: readonly Outcome[],
): Promise<Outcome[]> {
  await inLanes(outcomes, ofPlot, async ({ mailed, opened }) => {
    if (mailed === null) return
    if (opened === 'whole' || mailed.caseId === null) await mailAll(stage, mailed)
    else await mailFirstPart(stage, mailed)
  })
  for (const hours of looks) {
    await stage.setDaysAgo(-hours / 24)
    await stage.judgeReturns()
  }
  return inLanes(outcomes, ofPlot, async (outcome) => ({
    ...outcome,
    became: await becameOf(stage, outcome),
  }))
}

function ofPlot({ submission }: Outcome): string {
  return submission.plot
}

async function becameOf(
  stage: DecisionStage,
  { mailed, opened }: Outcome,
): Promise<Outcome['became']> {
  if (mailed === null) return null
  const { account, group, batches, caseId } = mailed
  const { verdict, reason } = await stage.platform.checkGate({
    body: { account, group, purpose: 'campaign', batches: [...batches] },
  })
  if (opened !== 'in steps' || caseId === null) return reason === 'held' ? 'stopped' : 'open'
  if (verdict === 'allow') return 'widened'
  const { step } = await stage.desk.readStep({ params: { account, case: caseId } })
  return step === null || step.state === 'above_limits' || reason === 'held' ? 'stopped' : 'waits'
}
