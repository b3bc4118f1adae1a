import assert from 'node:assert/strict'
import { randomUUID, randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { api, BodyOf } from '@freigabe/contract'
import { countSignUps } from '../../gate/sending/count-sign-ups.ts'
import { recordSends } from '../../gate/sending/record-sends.ts'
import { sendingOf } from '../../gate/sending/sending.ts'
import { takePermit } from '../../gate/sending/take-permit.ts'
import { AppError } from '../../http/app-error.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { withdrawSource } from '../../sources/change-source.ts'
import { deliverArrivals } from '../../sources/deliver-arrivals.ts'
import { signUpLooker } from '../../sources/look-at-sign-up.ts'
import { castStaff } from '../../testing/cast.ts'
import {
  approveSource,
  castSource,
  deliver,
  type Form,
  sourceOf,
  verdictOn,
} from '../../testing/cast-source.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { recordReturns } from '../record-returns.ts'
import { listAttacks } from './read-attacks.ts'
import { endAttack, sweepAttacks } from './sweep-attacks.ts'

onEachDatabase('A form that bots fill in', (given) => {
  test('is known by who was asked, who confirmed in time and what came back, each counted once', async () => {
    const { clock } = given()
    const form = await castForm()
    const at = clock.now()
    assert.equal(await ask(form, { id: 's-1', at }), 'allow')
    assert.equal(await ask(form, { id: 's-2', at, address: 'anna@example.org' }), 'allow')
    assert.equal(await ask(form, { id: 's-3', at: ago(2) }), 'allow', 'long after the sign-up')
    assert.equal(await ask(form, {}), 'allow', 'without the moment')
    const confirmedAt = inMinutes(at, 5)
    const people = [
      { address: 'anna@example.org', signedUpAt: at, confirmedAt },
      { address: 'late@example.org', signedUpAt: at, confirmedAt: inMinutes(at, 181) },
      { address: 'mute@example.org', signedUpAt: at },
    ]
    for (let time = 0; time < 2; time += 1) await arrive(form, people, 'one')
    for (let time = 0; time < 2; time += 1)
      assert.equal(await bounce(form, 'b-1', 2), time ? 'known' : 'counted')
    clock.forward({ days: 1 })
    assert.equal(
      await ask(form, { id: 's-2', at, address: 'anna@example.org' }),
      'allow',
      'a reminder',
    )
    await arrive(form, [
      { address: 'ben@example.org', signedUpAt: clock.now(), confirmedAt: clock.now() },
    ])
    const { signUps } = await sourceOf(given().house, form)
    assert.deepEqual(signUps, {
      ...{ asked: 2, confirmed: { count: 1, of: 2 }, bounced: 2, missing: [] },
    })
  })

  test('tells of no more confirmations than people were asked, however many came without being asked', async () => {
    const form = await castForm()
    const { clock } = given()
    const at = clock.now()
    assert.equal(await ask(form, { id: 's-1', at, address: 'fritz@example.org' }), 'allow')
    const people = ['ben@example.org', 'cleo@example.org', 'dora@example.org']
    await arrive(
      form,
      people.map((address) => ({ address, signedUpAt: at, confirmedAt: at })),
    )
    clock.forward({ days: 1 })
    await arrive(form, [
      { address: 'emil@example.org', signedUpAt: clock.now(), confirmedAt: clock.now() },
    ])
    const { signUps } = await sourceOf(given().house, form)
    assert.deepEqual(signUps.confirmed, { count: 1, of: 1 })
  })

  test('says what nobody tells, and nothing is made up of it', async () => {
    const form = await castForm()
    await deliverNobody(form)
    const { signUps, attack } = await sourceOf(given().house, form)
    assert.deepEqual(signUps, {
      ...{ asked: 0, confirmed: null, bounced: 0, missing: ['asked', 'confirmed'] },
    })
    await sweepAttacks(given().house)
    assert.equal(attack, null)
  })

  test('whose confirmations come back counts against no list, and a stranger’s source is unknown', async () => {
    const form = await castForm()
    const other = await castForm()
    assert.equal(await bounce(form, 'b-1', 50), 'counted')
    assert.equal(await bounce({ ...form, source: other.source }, 'b-2', 1), 'unknown_source')
    const rows = await inRole(given().house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('return_count')
        .select('count')
        .where('account_id', '=', form.account)
        .execute(),
    )
    assert.deepEqual(rows, [])
  })

  test('is found once, told to the account and the platform, and nobody who confirmed is held for it', async () => {
    const { house } = given()
    const form = await castForm()
    await deliver(house, form, 0, 3)
    await attacked(form)
    await Promise.all([sweepAttacks(house), sweepAttacks(house)])
    await sweepAttacks(house)
    const [found, second] = (await attacks(form)).items
    assert.equal(second, undefined)
    assert.deepEqual(
      [
        found!.kind,
        found!.since,
        found!.asked,
        found!.confirmed,
        found!.usualShare,
        found!.perHour,
      ],
      ['unconfirmed', ago(10), 7 * 64, 7 * 3, 0.75, 20],
    )
    assert.equal(found!.source.name, form.source.name)
    assert.deepEqual((await sourceOf(house, form)).attack?.id, found!.id)
    assert.equal(await verdictOn(house, form), 'allow')
    assert.deepEqual(await told(form), ['source_attacked'])
    assert.deepEqual(await letters(form), ['source_attacked'])
  })

  test('has only so many asked to confirm in an hour, while other forms of the account go on', async () => {
    const { house, clock } = given()
    const form = await castForm()
    const group = await createGroup(house, form.owner.actor, form.account, { name: 'Andere' })
    await attacked(form)
    await sweepAttacks(house)
    const askNow = () => ask(form, { at: clock.now() })
    const answers = await Promise.all(Array.from({ length: 23 }, askNow))
    assert.equal(answers.filter((answer) => answer === 'allow').length, 20)
    assert.equal(answers.filter((answer) => answer === 'form_attacked').length, 3)
    assert.equal(await ask({ ...form, group: group.id, source: null }, {}), 'allow')
    clock.forward({ minutes: 60 })
    assert.equal(await askNow(), 'allow')
  })

  test('gives back what was not sent under a permit, for others of the hour', async () => {
    const { house, clock } = given()
    const form = await castForm()
    await attacked(form)
    await sweepAttacks(house)
    const permit = randomUUIDv7()
    assert.equal(await ask(form, { at: clock.now() }, permit), 'allow')
    for (let i = 0; i < 19; i += 1) assert.equal(await ask(form, { at: clock.now() }), 'allow')
    assert.equal(await ask(form, { at: clock.now() }), 'form_attacked')
    const { account, group } = form
    const unsent = {
      id: 'none',
      account,
      group,
      purpose: 'confirmation' as const,
      count: 0,
      permit,
    }
    await recordSends(house, sendingOf(house), [unsent], null)
    assert.equal(await ask(form, { at: clock.now() }), 'allow')
  })

  test('is over once the figures are back for a day, and the same figures open nothing anew', async () => {
    const { house, clock } = given()
    const form = await castForm()
    await attacked(form)
    await sweepAttacks(house)
    for (let hours = 0; hours < 30; hours += 5) {
      await signUp(form, [{ from: clock.now(), hours: 5, asked: 4, confirmed: 3 }])
      clock.forward({ minutes: 300 })
      await deliverNobody(form)
      await sweepAttacks(house)
      if (hours === 15) assert.notEqual((await sourceOf(house, form)).attack, null)
    }
    assert.equal((await sourceOf(house, form)).attack, null)
    assert.deepEqual(await told(form), ['source_attacked', 'source_recovered'])
    assert.equal((await attacks(form, 'true')).items[0]!.endedBy, null)
  })

  test('is ended by a lead by hand, once, however often and by whichever account it is asked, and judged by what comes after', async () => {
    const { house, clock } = given()
    const form = await castForm()
    await attacked(form)
    await sweepAttacks(house)
    const { id } = (await attacks(form)).items[0]!
    const by = await lead()
    const end = { reasons: 'Eine Messe; die Mails kamen spät. Kontakt: a@example.org' }
    const { account: other } = await castForm()
    await assert.rejects(
      endAttack(house, by, other, id, end),
      (error) => error instanceof AppError && error.code === 'NOT_FOUND',
    )
    const click = () => endAttack(house, by, form.account, id, end)
    await Promise.all([click(), click()])
    await click()
    await assert.rejects(
      endAttack(house, await lead(), form.account, id, end),
      (error) => error instanceof AppError && error.code === 'ATTACK_OVER',
    )
    const [ended] = (await attacks(form, 'true')).items
    assert.deepEqual([ended!.endedBy, ended!.reasons?.includes('a@example')], [by.name, false])
    clock.forward({ minutes: 1 })
    await deliverNobody(form)
    await sweepAttacks(house)
    assert.equal((await sourceOf(house, form)).attack, null)
    assert.deepEqual(await told(form), ['source_attacked', 'source_recovered'])
  })

  test('is no longer attacked once it is withdrawn', async () => {
    const { house, clock } = given()
    const form = await castForm()
    await attacked(form)
    await sweepAttacks(house)
    const { account, group, owner, source } = form
    await withdrawSource(house, owner.actor, { account, group, source: source.id })
    clock.forward({ minutes: 60 })
    await sweepAttacks(house)
    assert.deepEqual((await attacks(form)).items, [])
  })

  async function castForm(): Promise<Form> {
    const form = await castSource(given().house, { cap: 10_000 })
    await approveSource(given().house, form)
    return form
  }

  /** Ten hours in which bots fill in a form, after weeks in which three of four confirmed. */
  async function attacked(form: Form) {
    given().clock.forward({ days: 36 })
    await signUp(form, [
      { from: ago(34 * 24), hours: 34 * 24 - 10, asked: 4, confirmed: 3 },
      { from: ago(10), hours: 10, asked: 64, confirmed: 3 },
    ])
    await deliverNobody(form)
  }

  interface Spell {
    from: string
    hours: number
    asked: number
    confirmed: number
  }

  async function signUp({ account, source: { id: source } }: Form, spells: readonly Spell[]) {
    const counts = spells.flatMap(({ from, hours, ...counted }) =>
      Array.from({ length: hours }, (_, place) => ({
        ...{ account, source, hour: hourOf(from, place), ...counted },
      })),
    )
    await inRole(given().house.database, 'gate', null, (tx) => countSignUps(tx, counts))
  }

  /** A delivery by which it is known who confirmed, though nobody of it can be mailed. */
  function deliverNobody(form: Form) {
    return arrive(form, [{ address: 'nobody', signedUpAt: given().clock.now() }])
  }

  function arrive(
    { account, group, owner, source }: Form,
    recipients: BodyOf<typeof api.deliverArrivals>['recipients'],
    reference?: string,
  ) {
    const at = { account, group, source: source.id }
    return deliverArrivals(given().house, owner.actor, at, { recipients, reference })
  }

  async function bounce({ account, group, source }: Form, id: string, count: number) {
    const report = {
      id,
      account,
      group,
      source: source.id,
      count,
      kind: 'bounce',
      status: '5.1.1',
    } as const
    const [outcome] = await recordReturns(given().house, [report], null)
    return outcome!.reason ?? outcome!.outcome
  }

  /** `allow`, or why nobody is asked to confirm. */
  async function ask(
    { account, group, source }: Pick<Form, 'account' | 'group'> & { source: { id: string } | null },
    signUp: { id?: string; at?: string; address?: string },
    id: string = randomUUIDv7(),
  ) {
    const { house } = given()
    const question = {
      ...{ id, account, group, purpose: 'confirmation' as const, count: 1 },
      signUp: {
        ...{ id: randomUUID(), address: `${randomUUID()}@example.org`, source: source?.id },
        ...signUp,
      },
    }
    const sending = sendingOf(house, signUpLooker(house))
    const { verdict, refusal, reason } = await takePermit(house, sending, question, null)
    return verdict === 'allow' ? verdict : (refusal ?? reason)
  }

  async function attacks({ account }: Form, ended: 'true' | 'false' = 'false') {
    const { items } = await listAttacks(given().house, { ended, limit: 100 })
    return { items: items.filter((each) => each.account.id === account) }
  }

  async function lead() {
    const { actor, name } = await castStaff(given().house, 'lead')
    return { actor, name, personId: actor.personId }
  }

  async function told({ account }: Form): Promise<string[]> {
    const rows = await inRole(given().house.database, 'desk', null, (tx) =>
      tx
        .selectFrom('event')
        .select('type')
        .where('account_id', '=', account)
        .orderBy('seq')
        .execute(),
    )
    return rows.map(({ type }) => type).filter((type) => /attacked|recovered/.test(type))
  }

  async function letters({ account }: Form): Promise<string[]> {
    const rows = await inRole(given().house.database, 'worker', null, (tx) =>
      tx.selectFrom('mail').select('letter').where('account_id', '=', account).execute(),
    )
    const templates = rows.map(({ letter }) => (letter as { template: string }).template)
    return templates.filter((template) => template.startsWith('source_'))
  }

  function ago(hours: number): string {
    return hourOf(given().clock.now(), -hours)
  }
})

function hourOf(moment: string, later: number): string {
  return new Date((Math.floor(Date.parse(moment) / 3_600_000) + later) * 3_600_000).toISOString()
}

function inMinutes(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString()
}
