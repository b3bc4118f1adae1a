import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import type { House } from '../../house.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { castReviewer, castSubmitted, type Reviewer } from '../../testing/cast.ts'
import { accept, askAtOnce } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase, type TestHouse } from '../../testing/test-house.ts'
import { listCases } from '../list-cases.ts'
import { listNotices } from '../notices/list-notices.ts'
import { readDraft } from '../submitting/read-draft.ts'
import { submitCase } from '../submitting/submit-case.ts'
import { resumeCase } from '../withdraw-or-resume-case.ts'
import { sweepCases } from './sweep-cases.ts'
import { sweepRenewals } from './sweep-renewals.ts'

const { approval, reminders, lapseAfterDays } = policyAtHome

onEachDatabase('Before an approval ends', (given) => {
  test('one case opens for its imports, filled in with what was entered, also with two workers', async () => {
    const { account, group, caseId, content, house, owner } = await approved(given())
    const before = await allCases(house, account)
    await Promise.all([sweepRenewals(house), sweepRenewals(house)])
    await sweepRenewals(house)
    const after = await allCases(house, account)
    assert.equal(after.length, before.length + 1)
    assert.equal(after[0]!.trigger, 'expiry')
    const draft = await readDraft(house, 'customer', account, after[0]!.id)
    assert.deepEqual(draft.content, content)
    assert.notEqual(after[0]!.id, caseId)
    assert.equal(await gate(house, account, group), 'allow')
    const { items } = await listNotices(house, 'customer', account)
    assert.deepEqual(
      items.map(({ kind, caseId: about }) => [kind, about]),
      [['renew', after[0]!.id]],
    )
    const { standing, next } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([standing, next.what], ['approved', 'renew_before_end'])
    assert.equal((await letters(house, owner.email)).at(-1), 'approval_needed')
  })

  test('the customer is reminded of the renewal before the end, on the days of the policy', async () => {
    const { house, owner, endsAt, clock } = await approved(given())
    await sweepRenewals(house)
    const daysBefore: number[] = []
    let seen = 0
    for (let day = approval.renewalDays - 1; day > 0; day -= 1) {
      clock.set(daysFrom(endsAt, -day))
      await sweepCases(house)
      const count = (await letters(house, owner.email)).filter((name) => name === 'reminder').length
      if (count > seen) daysBefore.push(day)
      seen = count
    }
    assert.equal(seen, reminders.renewal.length)
    // A reminder due at a weekend goes out on the following Monday.
    for (const [at, day] of daysBefore.entries()) {
      assert.ok(day <= reminders.renewal[at]! && day > reminders.renewal[at]! - 3)
    }
  })

  test('a renewal that nobody hands in ends with the approval', async () => {
    const { house, account, group, endsAt, clock } = await approved(given())
    await sweepRenewals(house)
    clock.set(endsAt)
    assert.equal(await gate(house, account, group), 'expired')
  })

  test('a renewal handed in in time keeps the approval until it is decided', async () => {
    const { house, account, group, owner, endsAt, clock } = await approved(given())
    const renewal = await renew(house, account)
    await handInAsFilled(house, owner, account, renewal)
    assert.equal((await readGroup(house, 'customer', account, group)).next.what, 'await_renewal')
    clock.set(daysFrom(endsAt, 3))
    assert.equal(await gate(house, account, group), 'allow')
    await accept(house, account, renewal)
    assert.equal(await gate(house, account, group), 'allow')
    clock.forward({ days: 30 })
    assert.equal(await gate(house, account, group), 'allow')
  })

  test('a renewal handed in too late opens nothing before it is decided', async () => {
    const { house, account, group, owner, endsAt, clock } = await approved(given())
    const renewal = await renew(house, account)
    clock.set(daysFrom(endsAt, 1))
    await handInAsFilled(house, owner, account, renewal)
    assert.equal(await gate(house, account, group), 'in_review')
  })

  test('a renewal that lapses over a question keeps the approval alive no longer, nor when resumed', async () => {
    const { house, account, group, owner, endsAt, clock } = await approved(given())
    const renewal = await renew(house, account)
    await handInAsFilled(house, owner, account, renewal)
    await ask(house, await castReviewer(house), account, renewal)
    clock.set(daysFrom(endsAt, lapseAfterDays - approval.renewalDays + 1))
    assert.equal(await gate(house, account, group), 'allow')
    clock.forward({ days: approval.renewalDays })
    await sweepCases(house)
    assert.equal(await gate(house, account, group), 'expired')
    await resumeCase(house, owner.actor, account, renewal)
    assert.equal(await gate(house, account, group), 'question_open')
  })

  test('an approval that was revoked is not renewed', async () => {
    const { house, account, caseId } = await approved(given())
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .updateTable('approval')
        .set({ revoked_at: house.clock.now() })
        .where('account_id', '=', account)
        .where('case_id', '=', caseId)
        .execute(),
    )
    await sweepRenewals(house)
    assert.equal((await allCases(house, account)).length, 1)
  })
})

/** A group whose approval is due for renewal. */
async function approved({ house, clock }: TestHouse) {
  const cast = await castSubmitted(house)
  await accept(house, cast.account, cast.caseId)
  const { approvalEndsAt } = await readGroup(house, 'customer', cast.account, cast.group)
  const endsAt = approvalEndsAt!
  clock.set(daysFrom(endsAt, -approval.renewalDays))
  return { ...cast, house, clock, endsAt }
}

async function renew(house: House, account: string): Promise<string> {
  await sweepRenewals(house)
  return (await allCases(house, account))[0]!.id
}

/** Hands in the draft as it was filled in. */
async function handInAsFilled(
  house: House,
  owner: Awaited<ReturnType<typeof castSubmitted>>['owner'],
  account: string,
  caseId: string,
) {
  await submitCase(house, owner, account, caseId, {
    submissionId: randomUUIDv7(),
    draftVersion: 0,
    declarationVersion: policyAtHome.declaration.version,
  })
}

async function ask(house: House, reviewer: Reviewer, account: string, caseId: string) {
  const { token } = await takeLease(house, reviewer, account, caseId)
  await askAtOnce(house, reviewer, account, caseId, {
    leaseToken: token!,
    questionId: randomUUIDv7(),
    text: 'Steht das Formular noch dort?',
    grounds: ['origin_unclear'],
    requirements: [],
  })
}

async function allCases(house: House, account: string) {
  return (await listCases(house, 'customer', account, { limit: 50 })).items
}

async function gate(house: House, account: string, group: string) {
  const question = { account, group, purpose: 'campaign' as const }
  const [answer] = await checkGates(house, [question], null)
  return answer!.reason ?? answer!.verdict
}

async function letters(house: House, address: string): Promise<string[]> {
  const rows = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('mail')
      .select('letter')
      .where('to_address', '=', address)
      .orderBy('mail_id')
      .execute(),
  )
  return rows.map(({ letter }) => (letter as { template: string }).template)
}

function daysFrom(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString()
}
