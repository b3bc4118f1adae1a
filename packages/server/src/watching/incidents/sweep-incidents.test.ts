import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Incident, ReturnReport } from '@freigabe/contract'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { recordSends } from '../../gate/sending/record-sends.ts'
import { sendingOf } from '../../gate/sending/sending.ts'
import type { House } from '../../house.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
} from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { listHolds } from '../holds/view-holds.ts'
import { listLooks } from '../list-looks.ts'
import { recordReturns } from '../record-returns.ts'
import { judgeWhatCameBack } from '../sweep-returns.ts'
import { closeIncident, liftHoldsOf } from './keep-incidents.ts'
import { listIncidents } from './read-incidents.ts'
import { sweepIncidents } from './sweep-incidents.ts'

type Sender = { account: string; group: string; batch: string }
type When = { day?: string; at?: string }

onEachDatabase('A mailbox provider that fails', (given) => {
  const senders: Sender[] = []

  test('for five accounts in one hour is one incident, however often it is looked for, and the leads get one letter', async () => {
    const { house, clock } = given()
    const lead = await castStaff(house, 'lead')
    const [first, ...others] = await accounts(5)
    for (const each of others) await fails(each, 'gmx')
    await sweepIncidents(house)
    assert.deepEqual(await incidentsOf('gmx'), [], 'four are not enough')
    await fails(first!, 'gmx')
    await Promise.all(Array.from({ length: 3 }, () => sweepIncidents(house)))
    await sweepIncidents(house)
    const [incident, ...more] = await incidentsOf('gmx')
    assert.deepEqual(more, [])
    const hour = `${clock.now().slice(0, 13)}:00:00.000Z`
    assert.deepEqual(incident!.hours, [
      {
        ...{ hour, failed: 5, told: 5, sent: 500 },
        refused: [
          { code: 'bounce_policy', count: 300 },
          { code: 'bounce_unknown_recipient', count: 150 },
        ],
      },
    ])
    const { kind, since, until, enteredBy, words, closedAt } = incident!
    assert.deepEqual([kind, enteredBy, words, closedAt], ['provider', null, '', null])
    assert.deepEqual([since, until], [hour.slice(0, 10), hour.slice(0, 10)])
    assert.equal((await lettersTo(lead.email)).length, 1)
  })

  test('has what it held offered for release, and lets a list stay on hold that is bad elsewhere too', async () => {
    const { house } = given()
    const [good, bad] = [await approved(), await approved()]
    for (const each of await accounts(5)) await fails(each, 'web')
    await returned(good, { gmail: [2000, 95], web: [400, 94] })
    await returned(bad, { gmail: [2000, 300], web: [400, 94] })
    for (const { account } of [good, bad]) await judgeWhatCameBack(house, account)
    assert.deepEqual([await gate(good), await gate(bad)], ['held', 'held'])
    await sweepIncidents(house)
    const [incident] = await incidentsOf('web')
    assert.equal(incident!.holds, 1)
    const reviewer = await castReviewer(house)
    const text = 'Der Anbieter hatte eine Störung.'
    assert.equal(await liftHoldsOf(house, reviewer, incident!.id, { text }), 1)
    assert.deepEqual([await gate(good), await gate(bad)], ['allow', 'held'])
  })

  test('counts against no account from then on, and what was to be looked at is not any more', async () => {
    const { house, clock } = given()
    const [late, looked] = [await approved(), await approved()]
    await returned(looked, { gmail: [2000, 39], aol: [150, 38] })
    await judgeWhatCameBack(house, looked.account)
    assert.equal(await looksAt(looked.account), 1)
    clock.forward({ minutes: 1 })
    for (const each of await accounts(4)) await fails(each, 'aol')
    await sweepIncidents(house)
    await returned(late, { gmail: [2000, 95], aol: [400, 94] })
    for (const { account } of [late, looked]) {
      assert.ok(await isToBeJudged(account))
      await judgeWhatCameBack(house, account)
    }
    assert.deepEqual(await listHolds(house, 'customer', late.account), [])
    assert.equal(await looksAt(looked.account), 0)
  })

  test('goes on as the same incident, is over after an hour without, and goes on again by what is told late', async () => {
    const { house, clock } = given()
    const failing = await accounts(5)
    const begun = clock.now()
    const hourAt = (hours: number) => new Date(Date.parse(begun) + hours * 3_600_000).toISOString()
    for (const hours of [0, 1]) {
      clock.set(hourAt(hours))
      for (const each of failing) await fails(each, 'freenet')
      await sweepIncidents(house)
    }
    clock.set(hourAt(2))
    await sweepIncidents(house)
    assert.equal((await onlyOne('freenet')).closedAt, null)
    clock.set(hourAt(3))
    await sweepIncidents(house)
    const over = await onlyOne('freenet')
    assert.deepEqual([over.hours!.length, over.closedAt, over.closedBy], [2, clock.now(), null])
    for (const each of failing) await fails(each, 'freenet', { at: hourAt(2) })
    clock.set(hourAt(3.5))
    await sweepIncidents(house)
    const again = await onlyOne('freenet')
    assert.deepEqual([again.id, again.hours!.length, again.closedAt], [over.id, 3, null])
    await sweepIncidents(house)
    clock.set(hourAt(4))
    await sweepIncidents(house)
    assert.equal((await onlyOne('freenet')).closedAt, clock.now())
  })

  test('stays open while something on hold rests on it', async () => {
    const { house, clock } = given()
    const held = await approved()
    await returned(held, { gmail: [2000, 95], posteo: [400, 94] })
    await judgeWhatCameBack(house, held.account)
    for (const each of await accounts(4)) await fails(each, 'posteo')
    await sweepIncidents(house)
    clock.forward({ hours: 3 })
    await sweepIncidents(house)
    const incident = await onlyOne('posteo')
    assert.deepEqual([incident.closedAt, incident.holds], [null, 1])
    const reviewer = await castReviewer(house)
    await liftHoldsOf(house, reviewer, incident.id, { text: 'Eine Störung.' })
    await sweepIncidents(house)
    assert.equal((await onlyOne('posteo')).closedAt, clock.now())
  })

  test('was none where late reports show that others got through, and then it counts again', async () => {
    const { house, clock } = given()
    const lists = await Promise.all([approved(), approved()])
    for (const each of lists) await returned(each, { gmail: [2000, 95], zoho: [400, 94] })
    for (const each of await accounts(3)) await fails(each, 'zoho')
    await sweepIncidents(house)
    for (const each of lists) await judgeWhatCameBack(house, each.account)
    assert.deepEqual(await Promise.all(lists.map(gate)), ['allow', 'allow'])
    clock.forward({ minutes: 1 })
    for (const each of (await accounts(9)).slice(3)) await sent(each, 'zoho')
    await sweepIncidents(house)
    const incident = await onlyOne('zoho')
    assert.deepEqual([incident.hours, incident.closedBy], [[], null])
    assert.notEqual(incident.closedAt, null)
    for (const each of lists) {
      assert.ok(await isToBeJudged(each.account))
      await judgeWhatCameBack(house, each.account)
    }
    assert.deepEqual(await Promise.all(lists.map(gate)), ['held', 'held'])
  })

  test('once a person has closed it, is another incident if it goes on', async () => {
    const { house, clock } = given()
    const failing = await accounts(5)
    for (const each of failing) await fails(each, 'mailru')
    await sweepIncidents(house)
    const { id } = await onlyOne('mailru')
    await closeIncident(house, await castReviewer(house), id, { outcome: 'Behoben.' })
    await sweepIncidents(house)
    assert.equal((await onlyOne('mailru')).outcome, 'Behoben.')
    clock.forward({ hours: 1 })
    for (const each of failing) await fails(each, 'mailru')
    await sweepIncidents(house)
    const hours = (await incidentsOf('mailru')).map(({ hours }) => hours!.length)
    assert.deepEqual(hours, [1, 1])
  })

  test('is found by each report once, by its hour and not by when it was told, and never by a day alone', async () => {
    const { house, clock } = given()
    const failing = await accounts(5)
    const told = new Date(Date.parse(clock.now()) - 50 * 3_600_000).toISOString()
    const [last, ...others] = failing
    for (const each of others) await fails(each, 'tonline', { at: told })
    for (let time = 0; time < 3; time++) {
      await fails(last!, 'tonline', { at: told }, { id: 'same', sent: 1000, refused: 90 })
    }
    await sweepIncidents(house)
    assert.deepEqual(await incidentsOf('tonline'), [], '90 of 1000 are no failure')
    for (const each of failing) await fails(each, 'tonline', { day: told.slice(0, 10) })
    await sweepIncidents(house)
    assert.deepEqual(await incidentsOf('tonline'), [])
    // Local time, and a clock that is ahead.
    const offset = told.replace('Z', '+00:00')
    await fails(last!, 'tonline', { at: offset }, { id: 'more', sent: 200, refused: 180 })
    await sweepIncidents(house)
    const [hour] = (await onlyOne('tonline')).hours!
    assert.equal(hour!.hour, `${told.slice(0, 13)}:00:00.000Z`)
    assert.equal(hour!.sent, 400 + 1000 + 200)
  })

  test('is found wholly or not at all, if whoever looks for it is stopped', async () => {
    const { house } = given()
    const lead = await castStaff(house, 'lead')
    for (const each of await accounts(5)) await fails(each, 'gandi')
    const config = { ...house.config }
    Object.defineProperty(config, 'url', {
      get() {
        throw new Error('Stopped.')
      },
    })
    const stopped: House = { ...house, config }
    await assert.rejects(sweepIncidents(stopped))
    assert.deepEqual(await incidentsOf('gandi'), [])
    given().clock.forward({ minutes: 2 })
    await sweepIncidents(house)
    await onlyOne('gandi')
    assert.equal((await lettersTo(lead.email)).length, 1)
  })

  test('is not one that asks everybody to come back later', async () => {
    const { house } = given()
    for (const each of await accounts(5)) {
      await sent(each, 'grey')
      await recordReturns(house, [{ ...report(each, 'grey'), permanent: false, count: 90 }], null)
    }
    await sweepIncidents(house)
    assert.deepEqual(await incidentsOf('grey'), [])
  })

  /** The same ones in each test, which is about a provider of its own. */
  async function accounts(count: number): Promise<Sender[]> {
    const { house } = given()
    while (senders.length < count) {
      const { account, owner } = await castAccount(house)
      senders.push({ account, ...(await castCase(house, owner.actor, account)) })
    }
    return senders.slice(0, count)
  }

  async function approved(): Promise<Sender> {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const [batch] = (await readGroup(house, 'customer', account, group)).imports
    return { account, group, batch: batch!.id }
  }

  /** A hundred messages went to a provider, and it refused nine in ten, for two reasons. */
  async function fails(
    sender: Sender,
    provider: string,
    when: When = {},
    { id = randomUUIDv7() as string, sent: count = 100, refused = 90 } = {},
  ) {
    await sent(sender, provider, when, { id, count })
    const third = refused / 3
    const bounce = { ...report(sender, provider), ...when }
    const policy = { ...bounce, id: `${id}-1`, class: 'policy' as const, count: 2 * third }
    await recordReturns(given().house, [policy, { ...bounce, id: `${id}-2`, count: third }], null)
  }

  async function sent(
    { account, group, batch }: Sender,
    provider: string,
    when: When = {},
    { id = randomUUIDv7() as string, count = 100 } = {},
  ) {
    const { house } = given()
    const parts = [{ batch, provider, count }]
    const send = { id, account, group, purpose: 'campaign' as const, count, parts, ...when }
    await recordSends(house, sendingOf(house), [send], null)
  }

  function report({ account, group, batch }: Sender, provider: string): ReturnReport {
    return {
      ...{ id: randomUUIDv7(), account, group, batch, provider, count: 1 },
      ...{ kind: 'bounce', class: 'unknown_recipient' },
    }
  }

  /** So many were sent to each provider, and so many of them are unknown there. */
  async function returned(sender: Sender, providers: Record<string, [number, number]>) {
    for (const [provider, [count, unknown]] of Object.entries(providers)) {
      await sent(sender, provider, {}, { count })
      const bounce = { ...report(sender, provider), count: unknown }
      await recordReturns(given().house, [bounce], null)
    }
  }

  async function gate({ account, group }: Sender): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason ?? answer!.verdict
  }

  async function incidentsOf(provider: string): Promise<Incident[]> {
    const all = await Promise.all(
      (['true', 'false'] as const).map((closed) =>
        listIncidents(given().house, { closed, limit: 100 }),
      ),
    )
    return all.flatMap(({ items }) => items).filter((each) => each.provider === provider)
  }

  async function onlyOne(provider: string): Promise<Incident> {
    const [incident, ...others] = await incidentsOf(provider)
    assert.deepEqual(others, [])
    return incident!
  }

  async function lettersTo(address: string) {
    const rows = await inRole(given().house.database, 'worker', null, (tx) =>
      tx.selectFrom('mail').select('letter').where('to_address', '=', address).execute(),
    )
    return rows.filter(
      ({ letter }) => (letter as { template?: string } | null)?.template === 'provider_failed',
    )
  }

  async function looksAt(account: string): Promise<number> {
    const looks = await listLooks(given().house)
    return looks.filter((look) => look.account.id === account).length
  }

  async function isToBeJudged(account: string): Promise<boolean> {
    const due = await inRole(given().house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('return_look')
        .select('account_id')
        .where('account_id', '=', account)
        .where(({ or, eb, ref }) =>
          or([eb('looked_at', 'is', null), eb('looked_at', '<', ref('told_at'))]),
        )
        .execute(),
    )
    return due.length > 0
  }
})
