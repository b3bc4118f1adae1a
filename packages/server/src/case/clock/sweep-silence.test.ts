import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { checkGates } from '../../gate/asking/check-gates.ts'
import type { House } from '../../house.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { castSubmitted } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase, type TestHouse } from '../../testing/test-house.ts'
import { listCases } from '../list-cases.ts'
import { readDraft } from '../submitting/read-draft.ts'
import { submitCase } from '../submitting/submit-case.ts'
import { sweepSilence } from './sweep-silence.ts'

const { renewalDays, dormantMonths } = policyAtHome.approval

onEachDatabase('A group to which nothing has been sent for long', (given) => {
  test('is asked about once, in good time, and its approval ends sooner, also with two workers', async () => {
    const { house, clock, account, group, content, owner, silentAt } = await approved(given())
    clock.set(daysFrom(silentAt, -renewalDays - 1))
    await sweepSilence(house)
    assert.equal((await cases(house, account)).length, 1)
    clock.set(daysFrom(silentAt, -renewalDays))
    await Promise.all([sweepSilence(house), sweepSilence(house)])
    await sweepSilence(house)
    const [asked, ...others] = await cases(house, account)
    assert.equal(others.length, 1)
    assert.equal(asked!.trigger, 'dormancy')
    assert.deepEqual((await readDraft(house, 'customer', account, asked!.id)).content, content)
    const { approvalEndsAt, next, isDormant } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([approvalEndsAt, next.what, isDormant], [silentAt, 'renew_before_end', true])
    const { params } = (await letters(house, owner.email)).at(-1)!
    assert.deepEqual(params.renewal, {
      why: 'silence',
      since: monthsFrom(silentAt, -dormantMonths!),
    })
    clock.set(silentAt)
    assert.equal(await gate(house, account, group), 'expired')
  })

  test('is open until the decision if the details are handed in in time', async () => {
    const { house, clock, account, group, owner, silentAt } = await approved(given())
    clock.set(daysFrom(silentAt, -renewalDays))
    await sweepSilence(house)
    const [asked] = await cases(house, account)
    await submitCase(house, owner, account, asked!.id, {
      submissionId: randomUUIDv7(),
      draftVersion: 0,
      declarationVersion: policyAtHome.declaration.version,
    })
    clock.set(daysFrom(silentAt, 3))
    await sweepSilence(house)
    assert.equal(await gate(house, account, group), 'allow')
    await accept(house, account, asked!.id)
    assert.equal(await gate(house, account, group), 'allow')
  })

  test('is left alone, its approval as it was, once something is sent after all', async () => {
    const { house, clock, account, group, endsAt, silentAt } = await approved(given())
    clock.set(daysFrom(silentAt, -renewalDays))
    await sweepSilence(house)
    clock.forward({ days: 10 })
    await send(house, account, group)
    await sweepSilence(house)
    const { approvalEndsAt, standing, next } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([approvalEndsAt, standing, next.what], [endsAt, 'approved', 'send'])
    assert.deepEqual(
      (await cases(house, account)).map(({ trigger, status }) => [trigger, status]),
      [
        ['dormancy', 'withdrawn'],
        ['import', 'accepted'],
      ],
    )
    clock.set(silentAt)
    await sweepSilence(house)
    assert.equal(await gate(house, account, group), 'allow')
  })

  test('is asked about as long after the last campaign as after the approval', async () => {
    const { house, clock, account, group, silentAt } = await approved(given())
    clock.set(daysFrom(silentAt, -100))
    await send(house, account, group)
    const sentOn = clock.now()
    clock.set(daysFrom(silentAt, -renewalDays))
    await sweepSilence(house)
    assert.equal((await cases(house, account)).length, 1)
    clock.set(daysFrom(monthsFrom(sentOn, dormantMonths!), -renewalDays))
    await sweepSilence(house)
    assert.equal((await cases(house, account))[0]!.trigger, 'dormancy')
  })

  test('has as long to answer if it is asked late', async () => {
    const { house, clock, account, group, silentAt } = await approved(given())
    clock.set(daysFrom(silentAt, 40))
    await sweepSilence(house)
    const { approvalEndsAt } = await readGroup(house, 'customer', account, group)
    assert.equal(approvalEndsAt, daysFrom(silentAt, 40 + renewalDays))
    assert.equal(await gate(house, account, group), 'allow')
  })

  test('is asked about even if people have looked how it stands', async () => {
    const { house, clock, account, group, silentAt } = await approved(given())
    clock.set(daysFrom(silentAt, -100))
    assert.equal(await gate(house, account, group), 'allow')
    await house.gate.mailings.written()
    clock.set(daysFrom(silentAt, -renewalDays))
    await sweepSilence(house)
    assert.equal((await cases(house, account))[0]!.trigger, 'dormancy')
  })
})

async function approved({ house, clock }: TestHouse) {
  const cast = await castSubmitted(house)
  await accept(house, cast.account, cast.caseId)
  const silentAt = monthsFrom(clock.now(), dormantMonths!)
  const { approvalEndsAt } = await readGroup(house, 'customer', cast.account, cast.group)
  return { ...cast, house, clock, silentAt, endsAt: approvalEndsAt! }
}

/** A sending system asks the gate, and is let through. */
async function send(house: House, account: string, group: string) {
  const question = { account, group, purpose: 'campaign' as const }
  const [answer] = await checkGates(house, [question], null, true)
  assert.equal(answer!.verdict, 'allow')
  await house.gate.mailings.written()
}

async function gate(house: House, account: string, group: string) {
  const question = { account, group, purpose: 'campaign' as const }
  const [answer] = await checkGates(house, [question], null)
  return answer!.reason ?? answer!.verdict
}

async function cases(house: House, account: string) {
  return (await listCases(house, 'customer', account, { limit: 50 })).items
}

async function letters(house: House, address: string) {
  const rows = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('mail')
      .select('letter')
      .where('to_address', '=', address)
      .orderBy('mail_id')
      .execute(),
  )
  return rows.map(({ letter }) => letter as { template: string; params: Record<string, unknown> })
}

function daysFrom(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString()
}

function monthsFrom(moment: string, months: number): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO('UTC')
    .add({ months })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}
