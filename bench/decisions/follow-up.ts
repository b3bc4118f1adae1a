import { inLanes } from './in-lanes.ts'
import type { Outcome } from './outcome.ts'
import { type Mailed, mailAll, mailFirstPart } from './returns.ts'
import type { DecisionStage } from './stage.ts'

/** Hours after the submissions at which the platform's jobs look: soon, after a day, and after three. */
const looks = [1, 12, 26, 50, 75]
/** And once more when the rest was mailed, too. */
const lastLook = 80

/**
 * Mails whatever was let pass, tells what comes back of it in truth, and moves the clock until every step has opened,
 * was stopped, or waits for a person. What has opened is mailed in full, too, and looked at once more.
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
  for (const hours of looks) await lookAfter(stage, hours)
  const seen = await inLanes(outcomes, ofPlot, async (outcome) => {
    const became = await becameOf(stage, outcome)
    if (became === 'widened') await mailAll(stage, outcome.mailed!)
    return { ...outcome, became }
  })
  await lookAfter(stage, lastLook)
  const { items: lookedAt } = await stage.desk.listLooks()
  const isLookedAt = ({ account, group, batches }: Mailed) =>
    lookedAt.some(
      (look) =>
        look.account.id === account &&
        (look.group === null || look.group.id === group) &&
        (look.batch === null || batches.includes(look.batch.id)),
    )
  return inLanes(seen, ofPlot, async (outcome) => {
    const { became, mailed } = outcome
    if (became !== 'widened' || mailed === null) return outcome
    if (await isHeld(stage, mailed)) return { ...outcome, became: 'widened and held' }
    return isLookedAt(mailed) ? { ...outcome, became: 'widened and looked at' } : outcome
  })
}

function ofPlot({ submission }: Outcome): string {
  return submission.plot
}

async function lookAfter(stage: DecisionStage, hours: number) {
  await stage.setDaysAgo(-hours / 24)
  await stage.judgeReturns()
}

async function becameOf(
  stage: DecisionStage,
  { mailed, opened }: Outcome,
): Promise<Outcome['became']> {
  if (mailed === null) return null
  const { account, caseId } = mailed
  if (await isHeld(stage, mailed)) return 'held'
  if (opened !== 'in steps' || caseId === null) return 'open'
  const { step } = await stage.desk.readStep({ params: { account, case: caseId } })
  if (step === null) return 'widened'
  return step.state === 'above_limits' ? 'stopped' : 'waits'
}

async function isHeld(
  { platform }: DecisionStage,
  { account, group, batches }: Mailed,
): Promise<boolean> {
  const body = { account, group, purpose: 'campaign' as const, batches: [...batches] }
  return (await platform.checkGate({ body })).reason === 'held'
}
