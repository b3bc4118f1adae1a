import { type Client, isApiError } from '@freigabe/sdk'
import { publishWithoutLots } from '../../packages/server/src/testing/policy-at-home.ts'
import { followUp } from './follow-up.ts'
import { type Customer, handIn, imported } from './hand-in.ts'
import { playHistories } from './histories.ts'
import { inLanes } from './in-lanes.ts'
import { findingsOf, type Outcome } from './outcome.ts'
import { playDelivery } from './play-delivery.ts'
import { mailedTo } from './returns.ts'
import type { DecisionStage } from './stage.ts'
import type { Submission } from './submission.ts'
import { whyNotAtOnce } from './why-not-at-once.ts'

/**
 * Plays submissions through the API, their histories first. Then the rules that accept are let to, as an
 * administrator would once they have earned it, and nothing is drawn by lot: what would pass shows. What passes is
 * mailed, and the clock moves on until it is known what becomes of it.
 */
export async function playAll(
  stage: DecisionStage,
  submissions: readonly Submission[],
  told: (done: number) => void,
): Promise<Outcome[]> {
  const customers = await playHistories(stage, submissions)
  await stage.setDaysAgo(0)
  await publishWithoutLots(stage.house)
  let done = 0
  const outcomes = await inLanes(
    submissions,
    ({ plot }) => plot,
    async (submission) => {
      const customer = customers.get(submission.account.key)!
      const outcome = await playUnlessRefused(stage, customer, submission)
      told(++done)
      return outcome
    },
  )
  return followUp(stage, outcomes)
}

/** What the API refuses stays closed; the figures name the refusal. */
async function playUnlessRefused(
  stage: DecisionStage,
  customer: Customer,
  submission: Submission,
): Promise<Outcome> {
  const { markets, formSince } = submission.account
  const params = { account: customer.account }
  await stage.platform.stateAccountFacts({ params, body: { markets, formSince } })
  try {
    return customer.sources.has(submission.group)
      ? await playDelivery(stage, customer, submission)
      : await playCase(stage, customer, submission)
  } catch (error) {
    if (!isApiError(error)) throw error
    return { ...nothingSeen, submission, opened: 'closed', stopped: [refused(error.problem.code)] }
  }
}

const nothingSeen = {
  ...{ byRule: null, findings: [], signals: [], contradictions: [] },
  ...{ whyNot: [], mailed: null, became: null },
}

function refused(code: string) {
  return { rule: `refused: ${code}`, effect: 'refuse' }
}

async function playCase(
  stage: DecisionStage,
  customer: Customer,
  submission: Submission,
): Promise<Outcome> {
  const { client, group, batch } = await imported(stage, customer, submission)
  const { account } = customer
  const mailed = {
    ...mailedTo(submission),
    account,
    group,
    batches: [batch.id],
    caseId: batch.caseId,
  }
  const shown = { ...nothingSeen, submission, mailed, findings: findingsOf(batch) }
  // What was approved before opens no new case, and what cannot be read opens none.
  if (batch.coveredBefore) return { ...shown, opened: 'whole', stopped: [] }
  if (batch.caseId === null) {
    return { ...shown, mailed: null, opened: 'closed', stopped: [refused(batch.refusal!.code)] }
  }
  const check = await handIn(customer, client, batch.caseId, submission.stated)
  const seen = await stage.desk.readDeskCase({ params: { account, case: batch.caseId } })
  const gate = await stage.platform.checkGate({
    body: { account, group, purpose: 'campaign', batches: [batch.id] },
  })
  const opened = openedBy(seen, gate)
  return {
    ...shown,
    opened,
    mailed: opened === 'closed' ? null : mailed,
    whyNot: opened === 'closed' ? await whyNotAtOnce(stage, account, batch.caseId) : [],
    byRule: seen.decision?.rule?.id ?? null,
    stopped: stoppedBy(seen),
    findings: seen.batches.flatMap(findingsOf),
    signals: seen.signals.map(({ code, severity }) => ({ code, severity })),
    contradictions: [...check.contradictions, ...seen.contradictions].map(
      ({ code, pointer, drawnFrom = [] }) => ({
        code,
        about: [pointer, ...drawnFrom].map(statementOf),
      }),
    ),
  }
}

type SeenCase = Awaited<ReturnType<Client['readDeskCase']>>
type GateAnswer = Awaited<ReturnType<Client['checkGate']>>

function openedBy({ status, decision }: SeenCase, gate: GateAnswer): Outcome['opened'] {
  if (status === 'accepted' && decision!.conditions.length === 0) return 'whole'
  const isOpen = gate.verdict === 'allow' || gate.reason === 'permit_required'
  return isOpen ? 'in steps' : 'closed'
}

function stoppedBy({ evaluation }: SeenCase): Outcome['stopped'] {
  return (evaluation?.rules ?? [])
    .filter(({ outcome, effect }) => outcome === 'true' && stopping.includes(effect))
    .map(({ id, effect }) => ({ rule: id, effect }))
}

const stopping = ['ask', 'require', 'hold']

/** `/answers/form~1records` is about `form/records`, `/methods/0/share` about `methods`. */
function statementOf(pointer: string): string {
  const [, area, key = ''] = pointer.split('/')
  return area === 'answers' ? key.replaceAll('~1', '/').replaceAll('~0', '~') : area!
}
