import assert from 'node:assert/strict'
import { createHash, randomUUID, randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { PermitQuestion, StepTimes } from '@freigabe/contract'
import { revokeApproval } from '../../case/deciding/revoke-approval.ts'
import { readCase } from '../../case/read-case.ts'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { recordSends } from '../../gate/sending/record-sends.ts'
import { sendingOf } from '../../gate/sending/sending.ts'
import { takePermit } from '../../gate/sending/take-permit.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { castAccount, castCase, castReviewer, castStaff } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { lettersTo } from '../../testing/last-link.ts'
import { listOf, personOf } from '../../testing/list-of.ts'
import { publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { placeHoldByHand } from '../holds/place-hold.ts'
import { recordReturns } from '../record-returns.ts'
import { listSteps, readStep } from './list-steps.ts'
import { widenStep } from './move-step.ts'
import { sweepOverdueSteps } from './sweep-overdue-steps.ts'
import { sweepSteps } from './sweep-steps.ts'

const inSteps = [{ code: 'in_steps' }]
const recipients = 4000
const noTimes: StepTimes = { opensFrom: null, waitsFrom: null, lookBy: null }

onEachDatabase('An approval in steps', (given) => {
  test('is what a rule recommends until the platform tells what comes back, and then what it accepts with', async () => {
    const { house } = given()
    const rule = `in_steps_${randomUUIDv7().slice(-8)}`
    const then = { effect: 'accept', conditions: inSteps } as const
    await publishRules(house, { [rule]: ['screening.recipients == 4000', then] })
    const { personId } = await castReviewer(house)
    const before = await submitted()
    const shown = await readDeskCase(house, personId, before.account, before.caseId)
    assert.equal(shown.status, 'in_review')
    const told = shown.evaluation!.rules.find(({ id }) => id === rule)
    assert.equal(told?.effect, 'recommend_acceptance')
    await begun()
    const { account, group, caseId } = await submitted()
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'accepted')
    assert.equal(await verdict(account, group), 'permit_required')
    await publishRules(house, {})
  })

  test('is open to whoever the lot names, the same ones whenever they are asked about', async () => {
    const { account, group } = await approved()
    assert.equal(await verdict(account, group), 'permit_required')
    const unnamed = await take({ account, group, count: 50 })
    assert.deepEqual([unnamed.verdict, unnamed.refusal], ['deny', 'recipients_not_named'])
    const drawn = await first(account, group)
    assert.ok(drawn.length > 120 && drawn.length < 290, `${drawn.length} of about 200`)
    assert.deepEqual(await first(account, group), drawn)
    const others = peopleFrom(0, 1000).filter((_, number) => !drawn.includes(number))
    const none = await take({ account, group, recipients: others.slice(0, 500) })
    assert.deepEqual([none.refusal, none.places, none.permit], ['not_in_first_part', null, null])
    const { conditions, next } = await readGroup(given().house, 'customer', account, group)
    assert.deepEqual(
      [next.what, conditions[0]!.step],
      ['send_some', { slice: { size: 200, of: recipients }, state: 'open', ...noTimes }],
    )
  })

  test('is for the same recipients when a permit is asked for again, and for others in another approval', async () => {
    const [one, other] = [await approved(), await approved()]
    const wish = { id: randomUUID(), ...one, recipients: peopleFrom(0, 1000) }
    const answers = await Promise.all([take(wish), take(wish), take(wish)])
    for (const { places, count } of answers) {
      assert.deepEqual([places, count], [answers[0].places, answers[0].places!.length])
    }
    assert.notDeepEqual(
      await first(one.account, one.group),
      await first(other.account, other.group),
    )
  })

  test('opens in full a day after the first send where little came back, once, and says so', async () => {
    const { house, clock } = given()
    const { account, group, caseId } = await begun({ bounced: 2 })
    await sweepSteps(house)
    clock.forward({ hours: 23 })
    await sweepSteps(house)
    assert.equal(await verdict(account, group), 'permit_required')
    clock.forward({ hours: 2 })
    await Promise.all([sweepSteps(house), sweepSteps(house)])
    await sweepSteps(house)
    assert.equal(await verdict(account, group), 'allow')
    assert.deepEqual(await logged(account), ['step_widened'])
    assert.deepEqual(await letters(account), ['step_widened'])
    const { actor } = await castReviewer(house)
    await widenStep(house, actor, account, caseId)
    assert.deepEqual(await logged(account), ['step_widened'])
  })

  test('shuts and waits for a person where too much came back, who may open the rest', async () => {
    const { house } = given()
    const { account, group, caseId } = await begun({ bounced: 9 })
    await sweepSteps(house)
    assert.equal(await verdict(account, group), 'condition_unmet')
    const waiting = (await listSteps(house)).filter((step) => step.account.id === account)
    assert.deepEqual(
      waiting.map(({ state, figures }) => [state, figures]),
      [['above_limits', { sent: 200, bounced: 9, complained: 0 }]],
    )
    assert.deepEqual(await letters(account), ['step_waits'])
    const { actor } = await castReviewer(house)
    await widenStep(house, actor, account, caseId)
    assert.equal(await verdict(account, group), 'allow')
    assert.deepEqual(await logged(account), ['step_waits', 'step_widened'])
  })

  test('stays open in part and waits for a person where too little was sent', async () => {
    const { house, clock } = given()
    const { account, group } = await begun({ sent: 60 })
    await sweepSteps(house)
    clock.forward({ hours: 71 })
    await sweepSteps(house)
    assert.deepEqual(await logged(account), [])
    clock.forward({ hours: 1 })
    await sweepSteps(house)
    assert.equal(await verdict(account, group), 'permit_required')
    assert.deepEqual(await logged(account), ['step_waits'])
    assert.ok((await first(account, group)).length > 0)
  })

  test('tells the customer from when the rest opens, when a person looks instead, and by when', async () => {
    const { house, clock } = given()
    const { account, group, caseId } = await begun({ sent: 60 })
    await sweepSteps(house)
    const sentAt = Date.parse(clock.now())
    const hours = (count: number) => new Date(sentAt + count * 3_600_000).toISOString()
    const { step } = await readStep(house, account, caseId)
    const open = { opensFrom: hours(24), waitsFrom: hours(72), lookBy: null }
    assert.deepEqual(timesOf(step), open)
    assert.deepEqual(timesOf(await stepOf(account, group)), open)
    clock.forward({ hours: 72 })
    await sweepSteps(house)
    const waiting = timesOf(await stepOf(account, group))
    assert.deepEqual([waiting.opensFrom, waiting.waitsFrom], [null, null])
    assert.ok(waiting.lookBy! > clock.now())
    const [event] = await given()
      .house.database.root.selectFrom('event')
      .select('body')
      .where('account_id', '=', account)
      .where('type', '=', 'step_waits')
      .execute()
    assert.equal((event!.body as { lookBy?: string }).lookBy, waiting.lookBy)
  })

  test('is the platform’s to look at by its promise where too much came back; leads are written to once that has passed, and once', async () => {
    const { house, clock } = given()
    const { email } = await castStaff(house, 'lead')
    const { account, group, caseId } = await begun({ bounced: 9 })
    const other = await begun({ bounced: 9 })
    await sweepSteps(house)
    const { lookBy } = timesOf(await stepOf(account, group))
    const { next } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([next.what, next.who, next.by], ['wait_for_look', 'platform', lookBy])
    await revoke(other.account, other.caseId)
    await sweepOverdueSteps(house)
    assert.deepEqual(await overdue(account), [])
    clock.forward({ days: 5 })
    await Promise.all([sweepOverdueSteps(house), sweepOverdueSteps(house)])
    await sweepOverdueSteps(house)
    assert.deepEqual(await overdue(account), [caseId])
    assert.deepEqual(await overdue(other.account), [])
    const told = (await lettersTo(house, email)).filter((letter) =>
      JSON.stringify(letter).includes(`/desk/${account}/${caseId}`),
    )
    assert.equal(told.length, 1)
    assert.ok((await listSteps(house)).some((step) => step.caseId === caseId))
    const { actor } = await castReviewer(house)
    await widenStep(house, actor, account, caseId)
    assert.deepEqual((await readGroup(house, 'customer', account, group)).conditions, [])
  })

  test('is opened once by two who click at once, and found under its own account alone', async () => {
    const { house } = given()
    const { account, caseId } = await begun({ bounced: 9 })
    const other = await begun({ bounced: 9 })
    await sweepSteps(house)
    const [one, two] = [await castReviewer(house), await castReviewer(house)]
    for (const mixed of [
      { account: other.account, caseId },
      { account: randomUUIDv7(), caseId },
    ]) {
      const unknown = { code: 'NOT_FOUND' }
      await assert.rejects(widenStep(house, one.actor, mixed.account, mixed.caseId), unknown)
      await assert.rejects(readStep(house, mixed.account, mixed.caseId), unknown)
    }
    await Promise.all([one, two, one].map(({ actor }) => widenStep(house, actor, account, caseId)))
    assert.deepEqual(await logged(account), ['step_waits', 'step_widened'])
    assert.deepEqual(await letters(account), ['step_waits', 'step_widened'])
    assert.deepEqual(await logged(other.account), ['step_waits'])
  })

  test('never opens once it was revoked, whoever comes first', async () => {
    const { house, clock } = given()
    const { account, group, caseId } = await begun()
    await sweepSteps(house)
    clock.forward({ hours: 25 })
    await Promise.all([sweepSteps(house), revoke(account, caseId), sweepSteps(house)])
    await sweepSteps(house)
    assert.equal(await verdict(account, group), 'revoked')
    const { actor } = await castReviewer(house)
    await assert.rejects(widenStep(house, actor, account, caseId), {
      code: 'CASE_NOT_OPEN_FOR_THIS',
    })
  })

  test('does not open by itself while its group is on hold', async () => {
    const { house, clock } = given()
    const { account, group } = await begun()
    await sweepSteps(house)
    const { personId, name, actor } = await castReviewer(house)
    await placeHoldByHand(house, { personId, name, actor }, account, {
      ...{ holdId: randomUUIDv7(), group, batch: null, incident: null },
      ...{ text: 'Empfänger haben sich beschwert.', reasons: 'Drei Beschwerden.' },
    })
    clock.forward({ hours: 30 })
    await sweepSteps(house)
    assert.equal(await verdict(account, group), 'held')
    assert.deepEqual(await logged(account), [])
  })

  async function submitted() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch, caseId } = await castCase(
      house,
      owner.actor,
      account,
      listOf(0, recipients),
    )
    await handIn(house, owner, account, caseId)
    return { account, group, batch, caseId }
  }

  async function approved() {
    const cast = await submitted()
    await accept(given().house, cast.account, cast.caseId, inSteps)
    return cast
  }

  /** The first part has been sent to, and what came back of it was told. */
  async function begun({ sent = 200, bounced = 1 } = {}) {
    const { house } = given()
    const cast = await approved()
    const { account, group, batch } = cast
    const send = { id: randomUUID(), account, group, batches: [batch], count: sent }
    await recordSends(house, sendingOf(house), [{ ...send, purpose: 'campaign' }], null)
    const kind = { kind: 'bounce', class: 'unknown_recipient' } as const
    const told = { id: randomUUID(), account, group, batch, ...kind, count: bounced }
    await recordReturns(house, [told], null)
    return cast
  }

  function take(wish: Partial<PermitQuestion> & Pick<PermitQuestion, 'account' | 'group'>) {
    const { house } = given()
    const { account, group, id = randomUUID(), count = 1, recipients: named } = wish
    const question = { id, account, group, count, purpose: 'campaign' as const }
    return takePermit(house, sendingOf(house), { ...question, recipients: named }, null)
  }

  /** The numbers of all recipients who are in the first part. */
  async function first(account: string, group: string): Promise<number[]> {
    const found: number[] = []
    for (let from = 0; from < recipients; from += 1000) {
      const { places } = await take({ account, group, recipients: peopleFrom(from, from + 1000) })
      found.push(...(places ?? []).map((place) => from + place))
    }
    return found
  }

  async function verdict(account: string, group: string): Promise<string> {
    const asked = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(given().house, [asked], null)
    return answer!.reason ?? answer!.verdict
  }

  async function revoke(account: string, caseId: string) {
    const { house } = given()
    const { actor } = await castReviewer(house)
    await revokeApproval(house, { ...actor, role: 'lead' }, account, caseId, {
      decisionId: randomUUIDv7(),
      grounds: ['consent_not_proven'],
      text: 'Die Anmeldungen ließen sich nicht belegen.',
    })
  }

  async function logged(account: string): Promise<string[]> {
    const rows = await given()
      .house.database.root.selectFrom('event')
      .select('type')
      .where('account_id', '=', account)
      .where('type', 'in', ['step_widened', 'step_waits'])
      .orderBy('seq')
      .execute()
    return rows.map(({ type }) => type)
  }

  async function stepOf(account: string, group: string) {
    const { conditions } = await readGroup(given().house, 'customer', account, group)
    return conditions[0]!.step
  }

  async function overdue(account: string): Promise<string[]> {
    const rows = await given()
      .house.database.root.selectFrom('event')
      .select('subject')
      .where('account_id', '=', account)
      .where('type', '=', 'step_overdue')
      .execute()
    return rows.map(({ subject }) => subject)
  }

  function letters(account: string): Promise<string[]> {
    return inRole(given().house.database, 'customer', account, async (tx) => {
      const rows = await tx
        .selectFrom('notification')
        .select('kind')
        .where('account_id', '=', account)
        .where('kind', 'in', ['step_widened', 'step_waits'])
        .orderBy('at')
        .execute()
      return rows.map(({ kind }) => kind)
    })
  }
})

function timesOf(step: StepTimes | null): StepTimes {
  const { opensFrom, waitsFrom, lookBy } = step!
  return { opensFrom, waitsFrom, lookBy }
}

function peopleFrom(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, place) =>
    createHash('sha256')
      .update(personOf(from + place))
      .digest('hex'),
  )
}
