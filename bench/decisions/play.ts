import { type Client, createClient } from '@freigabe/sdk'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { screenNow } from '../../packages/server/src/testing/cast.ts'
import { publishWithoutLots } from '../../packages/server/src/testing/policy-at-home.ts'
import { type Customer, handIn, imported } from './hand-in.ts'
import { playHistories } from './histories.ts'
import type { Outcome } from './outcome.ts'
import type { DecisionStage } from './stage.ts'
import type { Submission } from './submission.ts'

/**
 * Plays submissions through the API, their histories first. Then the rules that accept are let to, as an
 * administrator would once they have earned it, and nothing is drawn by lot: what would pass shows.
 */
export async function playAll(
  stage: DecisionStage,
  submissions: readonly Submission[],
  told: (done: number) => void,
): Promise<Outcome[]> {
  const customers = await playHistories(stage, submissions)
  await stage.setDaysAgo(0)
  await publishWithoutLots(stage.house)
  const outcomes: Outcome[] = []
  for (const submission of submissions) {
    const customer = customers.get(submission.account.key)!
    const { markets, formSince } = submission.account
    const params = { account: customer.account }
    await stage.platform.stateAccountFacts({ params, body: { markets, formSince } })
    outcomes.push(await playOne(stage, customer, submission))
    told(outcomes.length)
  }
  return outcomes
}

async function playOne(stage: DecisionStage, customer: Customer, submission: Submission) {
  if (customer.sources.has(submission.group)) return playDelivery(stage, customer, submission)
  const { client, group, batch } = await imported(stage, customer, submission)
  const { account } = customer
  // What cannot be read opens no case, and what is approved already opens no new one.
  if (batch.caseId === null) {
    const refusal = { rule: `not read: ${batch.refusal?.code}`, effect: 'refuse' }
    const shown = { byRule: null, findings: findingsOf(batch), signals: [], contradictions: [] }
    return batch.coveredBefore
      ? ({ submission, opened: 'whole', stopped: [], ...shown } satisfies Outcome)
      : ({ submission, opened: 'closed', stopped: [refusal], ...shown } satisfies Outcome)
  }
  const params = { account, case: batch.caseId }
  const { contradictions } = await handIn(customer, client, batch.caseId, submission.stated)
  const opened = await stage.platform.checkGate({
    body: { account, group, purpose: 'campaign', batches: [batch.id] },
  })
  const seen = await stage.desk.readDeskCase({ params })
  const { decision, evaluation } = seen
  const isWhole = seen.status === 'accepted' && decision!.conditions.length === 0
  return {
    submission,
    opened: isWhole
      ? 'whole'
      : opened.verdict === 'allow' || opened.reason === 'permit_required'
        ? 'in steps'
        : 'closed',
    byRule: decision?.rule?.id ?? null,
    stopped: (evaluation?.rules ?? [])
      .filter(({ outcome, effect }) => outcome === 'true' && stopping.includes(effect))
      .map(({ id, effect }) => ({ rule: id, effect })),
    findings: seen.batches.flatMap(findingsOf),
    signals: seen.signals.map(({ code, severity }) => ({ code, severity })),
    contradictions: contradictions.map(({ code, pointer, drawnFrom = [] }) => ({
      code,
      about: [pointer, ...drawnFrom].map(statementOf),
    })),
  } satisfies Outcome
}

const stopping = ['ask', 'require', 'hold']

/** Delivers through the approved form, as its interface or the platform does. */
async function playDelivery(
  stage: DecisionStage,
  { account, owner, groups, sources }: Customer,
  submission: Submission,
): Promise<Outcome> {
  const { house, url, platform } = stage
  const params = {
    account,
    group: groups.get(submission.group)!,
    source: sources.get(submission.group)!,
  }
  const scopes = ['write' as const]
  const key = await issueKey(house, owner.actor, owner.name, account, { name: 'Website', scopes })
  const own = createClient({ baseUrl: url, key: key.secret })
  const sender = submission.by === 'platform_form' ? platform : own
  const recipients = submission.table.recipients.map(({ email, signedUp, confirmed, ip }) => ({
    address: email,
    signedUpAt: instant(signedUp!),
    confirmedAt: instant(confirmed!),
    ...(ip !== null && { signUpIp: ip }),
  }))
  await sender.deliverArrivals({ params, body: { recipients } })
  const { items } = await platform.listBatches({ params, query: { limit: 50 } })
  for (const { id } of items) await screenNow(house, account, id)
  const { arrivals } = await platform.readSource({ params })
  const screened = await platform.listBatches({ params, query: { limit: 50 } })
  const batches = await Promise.all(
    screened.items.map(({ id }) =>
      stage.desk.readBatch({ params: { account, group: params.group, batch: id } }),
    ),
  )
  const isOpen = arrivals.every(({ closed }) => closed === null)
  return {
    submission,
    opened: isOpen
      ? 'whole'
      : arrivals.some(({ closed }) => closed === null)
        ? 'in steps'
        : 'closed',
    byRule: null,
    stopped: arrivals.flatMap(({ setApart }) =>
      setApart === null ? [] : [{ rule: `set apart: ${setApart}`, effect: 'hold' }],
    ),
    findings: batches.flatMap(findingsOf),
    signals: [],
    contradictions: [],
  }
}

function instant(second: number): string {
  return new Date(second * 1000).toISOString()
}

type SeenBatch = Awaited<ReturnType<Client['readBatch']>>

function findingsOf({ screening }: SeenBatch): Outcome['findings'] {
  const found = [...(screening?.findings ?? []), ...(screening?.comparison?.findings ?? [])]
  return found.map(({ id, severity }) => ({ id, severity }))
}

/** `/answers/form~1records` is about `form/records`, `/methods/0/share` about `methods`. */
function statementOf(pointer: string): string {
  const [, area, key = ''] = pointer.split('/')
  return area === 'answers' ? key.replaceAll('~1', '/').replaceAll('~0', '~') : area!
}
