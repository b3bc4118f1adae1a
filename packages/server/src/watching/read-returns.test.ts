import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GroupReturns, ReturnReport, SendReport } from '@freigabe/contract'
import type { Cohort } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs } from '../database/database.ts'
import { recordSends } from '../gate/sending/record-sends.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import { readBatch } from '../lists/import/list-batches.ts'
import { issueKey } from '../platform/keys.ts'
import { signedIn, withKey } from '../testing/browser.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  importFile,
  password,
} from '../testing/cast.ts'
import { listOf, personOf } from '../testing/list-of.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { readCohorts } from './read-cohorts.ts'
import { recordRates } from './record-rates.ts'
import { recordReturns } from './record-returns.ts'

type Told = Partial<ReturnReport> & Pick<ReturnReport, 'kind'>

onEachDatabase('What came back, as it is read', (given) => {
  test('is told by import and day of sending, whichever was told first', async () => {
    const { batch, tell, send, read } = await cast()
    await tell({ batch, kind: 'unsubscribe', count: 7, day: '2026-11-21' })
    await tell({ batch, kind: 'unsubscribe', count: 6, day: '2026-11-19', sentOn: '2026-11-18' })
    assert.deepEqual((await read()).isSentTold, false)
    await send({ count: 400, day: '2026-11-18', batches: [batch] })
    await send({ count: 300, day: '2026-11-20', batches: [batch] })
    const { isSentTold, imports } = await read()
    assert.ok(isSentTold)
    const [{ batch: named, sent, came, days }] = imports as [GroupReturns['imports'][number]]
    assert.equal(named?.id, batch)
    assert.equal(sent, 700)
    const unsubscribed = (count: number) => [{ code: 'unsubscribe', basis: 'counted', count }]
    assert.deepEqual(came, unsubscribed(13))
    assert.deepEqual(days, [
      { sentOn: '2026-11-18', sent: 400, reporting: 400, came: unsubscribed(6) },
      { sentOn: '2026-11-20', sent: 300, reporting: 300, came: unsubscribed(7) },
    ])
  })

  test('names the limits of the policy, and how much went to providers that report complaints one by one', async () => {
    const { batch, send, read } = await cast()
    await send({
      count: 400,
      batches: [batch],
      parts: [
        { batch, provider: 'outlook', count: 150 },
        { batch, provider: 'gmail', count: 250 },
      ],
    })
    const { imports, limits } = await read()
    assert.deepEqual(
      imports[0]!.days.map(({ sent, reporting }) => [sent, reporting]),
      [[400, 150]],
    )
    assert.deepEqual(
      limits.map(({ rule, look, hold }) => [rule, look, hold]),
      [
        ['first_bounces', 0.02, 0.05],
        ['later_bounces', 0.01, 0.02],
        ['complaints', 0.001, 0.003],
        ['first_unsubscribes', 0.02, null],
      ],
    )
  })

  test('keeps small counts from customers, and complaints of parts that they cut off; the desk sees all', async () => {
    const { house } = given()
    const { account, owner, group, batch, tell, send, read, readAtDesk } = await cast()
    const part = await importFile(house, owner.actor, account, group, listOf(0, 300))
    await sql`update batch set part_of = 'digest' where batch_id = ${part.batch}`.execute(
      house.database.root,
    )
    for (const each of [batch, part.batch]) {
      await send({
        count: 300,
        batches: [each],
        parts: [{ batch: each, provider: 'gmail', count: 300 }],
      })
      await tell({ batch: each, kind: 'complaint', count: 12 })
      await tell({ batch: each, kind: 'reply', count: 4 })
      await tell({ batch: each, kind: 'bounce', status: '5.1.1', count: 5 })
      const { feedbackId } = await readBatch(house, 'customer', account, group, each)
      const rate = { feedbackId, provider: 'gmail', day: '2026-11-25', rate: 0.05 }
      await recordRates(house, [rate], null)
    }
    await tell({ address: 'stranger@example.com', group: undefined, kind: 'complaint' })
    const codes = ({ imports }: GroupReturns, of: string) =>
      imports.find((each) => each.batch?.id === of)!.came.map(({ code }) => code)
    const rates = ({ imports }: GroupReturns, of: string) =>
      imports.find((each) => each.batch?.id === of)!.rates.length
    const told = await read()
    assert.ok(told.isCut)
    assert.deepEqual(codes(told, batch), ['bounce_unknown_recipient', 'complaint'])
    assert.deepEqual(codes(told, part.batch), ['bounce_unknown_recipient'])
    assert.deepEqual([rates(told, batch), rates(told, part.batch)], [1, 0])
    assert.deepEqual(told.untold, [])
    const atDesk = await readAtDesk()
    assert.deepEqual(codes(atDesk, part.batch), ['bounce_unknown_recipient', 'complaint', 'reply'])
    assert.equal(rates(atDesk, part.batch), 1)
    assert.deepEqual(atDesk.untold, [{ code: 'complaint', count: 1 }])
  })

  test('has rates by the Feedback-ID of an import, of which the last one told holds', async () => {
    const { account, group, batch, send, read } = await cast()
    const other = await cast()
    await send({ count: 400, parts: [{ batch, provider: 'gmail', count: 400 }] })
    const { feedbackId } = await readBatch(given().house, 'customer', account, group, batch)
    assert.match(feedbackId, /^[\da-f]{16}$/)
    const rate = { feedbackId, provider: 'gmail', day: '2026-11-25' }
    const theirs = await readBatch(
      given().house,
      'customer',
      other.account,
      other.group,
      other.batch,
    )
    const tell = async (...rates: Parameters<typeof recordRates>[1][number][]) =>
      (await recordRates(given().house, rates, [account])).map(
        ({ reason, outcome }) => reason ?? outcome,
      )
    assert.deepEqual(
      await tell(
        { ...rate, rate: 0.001 },
        { ...rate, rate: 0.2 },
        { ...rate, rate: 0.1, day: '2999-01-01' },
        { ...rate, rate: 0.1, feedbackId: theirs.feedbackId },
      ),
      ['recorded', 'recorded', 'day_to_come', 'unknown_feedback_id'],
    )
    assert.deepEqual(await tell({ ...rate, rate: 0.05 }), ['recorded'])
    const [at] = (await read()).imports
    assert.deepEqual(at!.rates, [{ day: '2026-11-25', provider: 'gmail', rate: 0.05 }])
  })

  test('is nobody else’s', async () => {
    const { account, group } = await cast()
    const other = await castAccount(given().house)
    const visitor = await signedIn(given().app, other.owner.email, password)
    const { status } = await visitor.get(`/accounts/${account}/groups/${group}/returns`)
    assert.equal(status, 404)
  })

  test('makes cohorts by day of sending, first as long as not all recipients were sent to', async () => {
    const { batch, tell, send, cohorts } = await cast()
    const to = (day: string, count: number) =>
      send({ day, count, parts: [{ batch, provider: 'gmx', count }] })
    await to('2026-11-16', 300)
    await to('2026-11-17', 200)
    await to('2026-11-18', 400)
    await tell({ batch, kind: 'complaint', count: 3, provider: 'gmx', day: '2026-11-19' })
    await tell({ batch, kind: 'complaint', count: 2, provider: 'web', day: '2026-11-18' })
    const found = await cohorts('2026-11-17')
    const cohort = { batchId: batch, basis: 'counted', shareTold: 1 }
    assert.deepEqual(
      found.map(({ groupId: _, ...rest }) => rest),
      [
        {
          ...{ ...cohort, sentOn: '2026-11-17', isFirst: true },
          cells: [{ provider: 'gmx', sent: 200, came: [] }],
        },
        {
          ...{ ...cohort, sentOn: '2026-11-18', isFirst: false },
          cells: [
            {
              ...{ provider: 'gmx', sent: 400 },
              came: [{ code: 'complaint', daysAfter: 1, count: 3 }],
            },
            { provider: 'web', sent: 0, came: [{ code: 'complaint', daysAfter: 0, count: 2 }] },
          ],
        },
      ],
    )
  })

  test('makes cohorts by samples, too, once something was looked up in them, with the share they tell', async () => {
    const { batch, tell, send, cohorts } = await cast(6000)
    await send({ count: 6000, batches: [batch] })
    assert.deepEqual(
      (await cohorts()).map(({ basis }) => basis),
      ['counted'],
    )
    for (let person = 0; person < 40; person++) {
      await tell({ group: undefined, address: personOf(person), kind: 'unsubscribe' })
    }
    const [counted, sampled] = (await cohorts()) as [Cohort, Cohort]
    assert.deepEqual([counted.shareTold, counted.cells[0]!.came], [1, []])
    assert.ok(sampled.shareTold < 1 && 1 / sampled.shareTold === Math.round(1 / sampled.shareTold))
    const [{ sent, came }] = sampled.cells as [Cohort['cells'][number]]
    assert.equal(sent, 6000)
    const [{ count }] = came as [(typeof came)[number]]
    assert.ok(count > 0 && count < 40)
  })

  test('keeps what was told of a group beside what came of its imports', async () => {
    const { batch, tell, send, cohorts, group } = await cast()
    await send({ count: 400, day: '2026-11-20' })
    await tell({ batch, kind: 'complaint', count: 3, day: '2026-11-22' })
    const found = await cohorts()
    assert.deepEqual(
      found.map(({ groupId, batchId, isFirst, cells }) => {
        const [{ sent, came }] = cells as [Cohort['cells'][number]]
        return [groupId, batchId, isFirst, sent, came.map(({ count }) => count)]
      }),
      [
        [group, null, true, 400, []],
        [group, batch, false, 0, [3]],
      ],
    )
  })

  async function cast(recipients = 400) {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch } = await castCase(house, owner.actor, account, listOf(0, recipients))
    const at = `/accounts/${account}/groups/${group}/returns`
    let told = 0
    return {
      ...{ account, owner, group, batch },
      tell: async (report: Told) => {
        told += 1
        const given = { id: `${told}`, account, group, count: 1, ...report }
        const [answer] = await recordReturns(house, [given], null)
        assert.equal(answer!.outcome, 'counted')
      },
      send: async (report: Partial<SendReport> & { count: number }) => {
        told += 1
        const send = { id: `${told}`, account, group, purpose: 'campaign' as const, ...report }
        const [answer] = await recordSends(house, sendingOf(house), [send], null)
        assert.equal(answer!.outcome, 'recorded')
      },
      read: async (): Promise<GroupReturns> => {
        const admin = await castStaff(house, 'admin')
        const wish = { name: 'Versand', scopes: ['read' as const] }
        const { secret } = await issueKey(house, admin.actor, admin.name, account, wish)
        return (await withKey(app, secret).get(at)).body
      },
      readAtDesk: async (): Promise<GroupReturns> => {
        const { email } = await castReviewer(house)
        return (await (await signedIn(app, email, password)).get(at)).body
      },
      cohorts: (since = '2026-10-01') =>
        readAs(house.database, 'command', account, (tx) => readCohorts(tx, account, since)),
    }
  }
})
