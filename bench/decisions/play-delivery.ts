import { createClient } from '@freigabe/sdk'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { screenNow } from '../../packages/server/src/testing/cast.ts'
import { fromAnywhere } from '../../tests/simulated-day/stage.ts'
import type { Customer } from './hand-in.ts'
import { findingsOf, type Outcome } from './outcome.ts'
import { mailedTo } from './returns.ts'
import type { DecisionStage } from './stage.ts'
import type { Submission } from './submission.ts'

/** Delivers through the approved form, as the customer's website does with its key, or the platform with its own. */
export async function playDelivery(
  stage: DecisionStage,
  customer: Customer,
  submission: Submission,
): Promise<Outcome> {
  const { account, groups, sources } = customer
  const group = groups.get(submission.group)!
  const source = sources.get(submission.group)!
  const params = { account, group, source }
  const sender =
    submission.by === 'platform_form' ? stage.platform : await ownWebsite(stage, customer)
  await sender.deliverArrivals({ params, body: { recipients: recipientsOf(submission) } })
  const batches = await screened(stage, { account, group })
  const { arrivals } = await stage.platform.readSource({ params })
  const opened = openedBy(arrivals)
  const mailed = { ...mailedTo(submission), account, group, batches: batches.map(({ id }) => id) }
  return {
    ...{ submission, opened, whyNot: [], became: null },
    mailed: opened === 'closed' ? null : { ...mailed, caseId: null },
    byRule: null,
    stopped: arrivals.flatMap(({ setApart }) =>
      setApart === null ? [] : [{ rule: `set apart: ${setApart}`, effect: 'hold' }],
    ),
    findings: batches.flatMap(findingsOf),
    signals: [],
    contradictions: [],
  }
}

async function ownWebsite({ house, url }: DecisionStage, { account, owner }: Customer) {
  const wish = { name: 'Website', scopes: ['write' as const] }
  const { secret } = await issueKey(house, owner.actor, owner.name, account, wish)
  return createClient({ baseUrl: url, key: secret, fetch: fromAnywhere })
}

function recipientsOf({ table }: Submission) {
  return table.recipients.map(({ email, signedUp, confirmed, ip }) => ({
    address: email,
    signedUpAt: instant(signedUp!),
    confirmedAt: instant(confirmed!),
    ...(ip !== null && { signUpIp: ip }),
  }))
}

function instant(second: number): string {
  return new Date(second * 1000).toISOString()
}

async function screened(stage: DecisionStage, params: { account: string; group: string }) {
  const { items } = await stage.platform.listBatches({ params, query: { limit: 50 } })
  return Promise.all(
    items.map(async ({ id }) => {
      await screenNow(stage.house, params.account, id)
      return stage.desk.readBatch({ params: { ...params, batch: id } })
    }),
  )
}

function openedBy(arrivals: readonly { closed: string | null }[]): Outcome['opened'] {
  const open = arrivals.filter(({ closed }) => closed === null).length
  if (open === arrivals.length) return 'whole'
  return open > 0 ? 'in steps' : 'closed'
}
