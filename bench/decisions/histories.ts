import { randomUUIDv7 } from 'node:crypto'
import type { Client } from '@freigabe/sdk'
import { takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import { AppError } from '../../packages/server/src/http/app-error.ts'
import { castCustomer } from '../../packages/server/src/testing/cast.ts'
import {
  acceptAtOnce,
  askAtOnce,
  assessAll,
  rejectAtOnce,
} from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { type Customer, groupOf, handIn, imported } from './hand-in.ts'
import { inLanes } from './in-lanes.ts'
import { type Mailed, mailAll, mailedTo } from './returns.ts'
import type { DecisionStage } from './stage.ts'
import type { AccountWish, EarlierCase, HandedIn, Submission } from './submission.ts'
import { statedBefore } from './way.ts'

/**
 * Opens the accounts and plays what happened before, from the oldest to the newest. What was accepted is mailed at
 * once, and again yesterday, and the platform tells what was sent and what came back.
 */
export async function playHistories(
  stage: DecisionStage,
  submissions: readonly Submission[],
): Promise<Map<string, Customer>> {
  const customers = new Map<string, Customer>()
  const { accounts, cases, forms } = historiesOf(submissions)
  const mailings: Mailed[] = []
  const days = [...accounts, ...cases, ...forms].map(({ daysAgo }) => daysAgo)
  for (const today of [...new Set(days)].sort((one, other) => other - one)) {
    await stage.setDaysAgo(today)
    const isToday = ({ daysAgo }: { daysAgo: number }) => daysAgo === today
    for (const { account } of accounts.filter(isToday)) {
      customers.set(account.key, await openAccount(stage, account))
    }
    const mailed = await inLanes(cases.filter(isToday), ofAccount, ({ account, earlier }) =>
      playEarlier(stage, customers.get(account.key)!, earlier),
    )
    mailings.push(...mailed.filter((each) => each !== null))
    await inLanes(forms.filter(isToday), ofAccount, ({ account, form }) =>
      approveForm(stage, customers.get(account.key)!, form),
    )
  }
  await stage.setDaysAgo(1)
  for (const mailed of mailings) await mailAll(stage, mailed)
  await stage.judgeReturns()
  return customers
}

/** What happened before, each with its day: accounts were opened before their first case. */
function historiesOf(submissions: readonly Submission[]) {
  const cases = submissions.flatMap(({ account: own, earlier: all }) =>
    all.map((earlier) => ({
      account: earlier.account ?? own,
      daysAgo: earlier.daysAgo,
      earlier,
    })),
  )
  const forms = submissions.flatMap((form) => {
    const daysAgo = approvedDaysAgo(form)
    return daysAgo === null ? [] : [{ account: form.account, daysAgo, form }]
  })
  const accounts = new Map<string, { account: AccountWish; daysAgo: number }>()
  const known = submissions.map(({ account }) => ({ account, daysAgo: account.ageDays }))
  const before = [...cases, ...forms].map(({ account, daysAgo }) => ({
    account,
    daysAgo: Math.max(account.ageDays, daysAgo + 1),
  }))
  for (const { account, daysAgo } of [...known, ...before]) {
    const least = accounts.get(account.key)?.daysAgo ?? 0
    accounts.set(account.key, { account, daysAgo: Math.max(least, daysAgo) })
  }
  return { accounts: [...accounts.values()], cases, forms }
}

function ofAccount({ account }: { account: AccountWish }): string {
  return account.key
}

/** A form is approved a while before anything is delivered through it. */
function approvedDaysAgo({ by }: HandedIn): number | null {
  return by === 'web_form' || by === 'platform_form' ? 60 : null
}

async function openAccount({ house, platform }: DecisionStage, wish: AccountWish) {
  const { name, locale, country } = wish
  const { id: account } = await platform.createAccount({
    body: { name, locale, country, timeZone: 'Europe/Berlin' },
  })
  const owner = await castCustomer(house, account, 'owner')
  return { account, owner, groups: new Map(), sources: new Map() } satisfies Customer
}

async function playEarlier(
  stage: DecisionStage,
  customer: Customer,
  earlier: EarlierCase,
): Promise<Mailed | null> {
  const { client, group, batch } = await imported(stage, customer, earlier)
  await handIn(customer, client, batch.caseId!, earlier.stated)
  await answerAll(customer, client, batch.caseId!)
  const isDecided = await decideByTruth(stage, customer, batch.caseId!, earlier.decided, client)
  if (!isDecided || earlier.decided === 'rejected') return null
  const to = { account: customer.account, group, batches: [batch.id], caseId: batch.caseId }
  const mailed = { ...mailedTo(earlier), ...to }
  await mailAll(stage, mailed)
  return mailed
}

/** Answers what is asked, so that a person can decide. */
async function answerAll({ account }: Customer, client: Client, caseId: string) {
  const params = { account, case: caseId }
  const { questions } = await client.readCase({ params })
  const open = questions.filter(({ state }) => state === 'open')
  if (open.length === 0) return
  const answers = open.map(({ id }) => ({
    questionId: id,
    text: 'Das ist der Stand unseres Systems.',
    evidence: [],
  }))
  const { version: declarationVersion } = policyAtHome.declaration
  await client.answerQuestions({
    params,
    body: { submissionId: randomUUIDv7(), declarationVersion, answers },
  })
}

/**
 * A person decides who knows how the list came about; a rejection is put to the customer first. What takes two people
 * stays undecided.
 */
async function decideByTruth(
  { house, reviewer }: DecisionStage,
  customer: Customer,
  caseId: string,
  outcome: EarlierCase['decided'],
  client: Client,
): Promise<boolean> {
  const { account } = customer
  if (outcome === 'rejected') {
    const { token } = await takeLease(house, reviewer, account, caseId)
    const question = { questionId: randomUUIDv7(), text: 'Woher?', grounds: [ground] }
    const wish = { ...question, leaseToken: token!, requirements: [] }
    await askAtOnce(house, reviewer, account, caseId, wish)
    await answerAll(customer, client, caseId)
  }
  const held = await assessAll(house, reviewer, account, caseId)
  const decision = { ...held, decisionId: randomUUIDv7(), statement: {} }
  try {
    if (outcome === 'accepted') {
      await acceptAtOnce(house, reviewer.actor, account, caseId, { ...decision, conditions: [] })
    } else {
      const statement = { found: 'Die Einwilligungen sind nicht belegt.' }
      const reasons = { grounds: [ground], remedies: ['collect_double_opt_in'], statement }
      await rejectAtOnce(house, reviewer.actor, account, caseId, { ...decision, ...reasons })
    }
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'SECOND_REVIEWER_NEEDED') return false
    throw error
  }
}

const ground = 'consent_not_proven'

/** Declares the form through which recipients will be delivered, and has it approved by a person. */
async function approveForm(stage: DecisionStage, customer: Customer, form: Submission) {
  const { account } = customer
  const group = await groupOf(stage, customer, form)
  const method = form.stated.methods[0]!.code
  const client = await stage.signIn(customer.owner.email)
  const source = await client.declareSource({
    params: { account, group },
    body: {
      ...{ name: 'Newsletter', kind: form.by as 'web_form' | 'platform_form', method },
      ...{ link: 'https://www.example.org/newsletter/anmelden', cap: 1000, periodDays: 30 },
    },
  })
  customer.sources.set(form.group, source.id)
  const stated = statedBefore(form.stated, approvedDaysAgo(form)!)
  await handIn(customer, client, source.case!.id, stated)
  await answerAll(customer, client, source.case!.id)
  await decideByTruth(stage, customer, source.case!.id, 'accepted', client)
}
