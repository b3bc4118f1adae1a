import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { ReturnReport, SendReport } from '@freigabe/contract'
import { sql } from 'kysely'
import { recordSends } from '../gate/sending/record-sends.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import { issueKey } from '../platform/keys.ts'
import { withKey } from '../testing/browser.ts'
import { castAccount, castCase, castStaff, importFile } from '../testing/cast.ts'
import { listOf, personOf } from '../testing/list-of.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { recordReturns } from './record-returns.ts'
import { reportSuppressed } from './report-suppressed.ts'

type Told = Partial<ReturnReport> & { id: string }

onEachDatabase('What came back', (given) => {
  test('counts once under its id, however often and by however many it is told', async () => {
    const { account, tell, counts, group, batch } = await cast()
    const bounce: Told = { id: 'one', group, batch, kind: 'bounce', status: '5.1.1', count: 12 }
    assert.deepEqual(await tell([bounce, { ...bounce, count: 99 }]), ['counted', 'known'])
    const many = await Promise.all(Array.from({ length: 20 }, () => tell([bounce])))
    assert.deepEqual(new Set(many.flat()), new Set(['known']))
    given().clock.forward({ days: 3 })
    assert.deepEqual(await tell([bounce]), ['known'])
    assert.deepEqual(await counts(), [[batch, 'bounce_unknown_recipient', 'counted', 12]])
    assert.deepEqual(await untold(account), [])
  })

  test('is told of one recipient by address or hash, and belongs to the import that holds it', async () => {
    const { tell, counts, send, batch, account } = await cast()
    await send({ id: 'run', count: 400 })
    const told: Told[] = [
      { id: '1', address: ` ${personOf(1).toUpperCase()}`, kind: 'complaint' },
      { id: '2', hash: sha256(personOf(2)).toUpperCase(), kind: 'complaint' },
      { id: '3', address: personOf(9000), kind: 'complaint' },
      { id: '4', address: 'nobody at all', kind: 'complaint' },
    ]
    assert.deepEqual(await tell(told), ['counted', 'counted', 'counted', 'not_an_address'])
    assert.deepEqual(await counts(), [[batch, 'complaint', 'sketch', 2]])
    assert.deepEqual(await untold(account), [['complaint', 1]])
  })

  test('of a list too large to be kept whole is counted for the share that its sample tells, and untold else', async () => {
    const { tell, counts, send, account, batch } = await cast(6000)
    await send({ id: 'run', count: 6000 })
    const told = Array.from({ length: 1000 }, (_, i): Told => {
      return { id: `${i}`, address: personOf(i), kind: 'bounce', status: '5.1.1' }
    })
    assert.deepEqual(new Set(await tell(told)), new Set(['counted']))
    const [[held, code, basis, count]] = (await counts()) as [[string, string, string, number]]
    assert.deepEqual([held, code, basis], [batch, 'bounce_unknown_recipient', 'sketch'])
    assert.ok(count > 100 && count < 600, String(count))
    assert.deepEqual(await untold(account), [['bounce_unknown_recipient', 1000 - count]])
  })

  test('belongs to the import that was sent to last before, of several that hold the recipient', async () => {
    const { house } = given()
    const { tell, counts, send, group, batch, account, owner } = await cast()
    const other = await importFile(house, owner.actor, account, group, listOf(0, 300))
    await send({ id: '1', count: 400, batches: [batch], day: '2026-11-20' })
    await send({ id: '2', count: 300, batches: [other.batch], day: '2026-11-22' })
    await tell([
      { id: '1', address: personOf(1), kind: 'reply', day: '2026-11-21' },
      { id: '2', address: personOf(1), kind: 'click', day: '2026-11-23' },
      {
        id: '3',
        address: personOf(1),
        kind: 'unsubscribe',
        day: '2026-11-23',
        sentOn: '2026-11-20',
      },
    ])
    assert.deepEqual(await counts(), [
      [batch, 'reply', 'sketch', 1],
      [batch, 'unsubscribe', 'sketch', 1],
      [other.batch, 'click', 'sketch', 1],
    ])
  })

  test('of whom nothing was ever sent to is counted all the same, and told apart for nobody', async () => {
    const { tell, counts, account } = await cast()
    given().clock.forward({ days: 100 })
    const told: Told = { id: '1', address: personOf(1), kind: 'complaint' }
    assert.deepEqual(await tell([told]), ['counted'])
    assert.deepEqual(await counts(), [])
    assert.deepEqual(await untold(account), [['complaint', 1]])
  })

  test('is answered alike for members and strangers', async () => {
    const { account, key, send } = await cast()
    await send({ id: 'run', count: 400 })
    const bodies = await Promise.all(
      [personOf(2), personOf(8000), 'stranger@example.com'].map(async (address, place) => {
        const returns = [{ id: `y${place}`, account, address, kind: 'complaint' }]
        const { body } = await key.post('/returns', { returns })
        return body.returns[0]
      }),
    )
    assert.deepEqual(
      bodies.map(({ id: _, ...rest }) => rest),
      Array.from({ length: 3 }, () => ({ outcome: 'counted', reason: null })),
    )
  })

  test('leaves no address and no hash anywhere: in no row and in no line of the log', async () => {
    const { account, key, send } = await cast()
    await send({ id: 'run', count: 400 })
    const lines = listenToLog()
    given().app.log.info('This line is heard.')
    const addresses = [personOf(7), 'quite.a.stranger@example.com']
    const returns = addresses.flatMap((address) => [
      { id: `<${address}>`, account, address, kind: 'complaint' },
      { id: `2 ${address}`, account, hash: sha256(address), kind: 'bounce', status: '5.1.1' },
      { id: `3 ${address}`, account: 'nowhere', address, kind: 'complaint' },
    ])
    const headers = { 'idempotency-key': 'a key that such a report does not take' }
    const answer = await key.post('/returns', { returns }, headers)
    assert.equal(answer.status, 200)
    await key.post('/returns', { returns: [{ ...returns[0], kind: 'love' }] }, headers)
    await key.post(`/accounts/${account}/suppressions`, { kind: 'complained', addresses }, headers)
    const everything = `${await everyRow()}\n${lines().join('\n')}`
    assert.match(everything, /This line is heard/)
    assert.ok(everything.includes(account))
    for (const address of addresses) {
      assert.ok(!everything.includes(address))
      assert.ok(!everything.includes(sha256(address).slice(0, 16)))
    }
  })

  test('of another account is unknown to a key, and its ids are nobody else’s', async () => {
    const one = await cast()
    const other = await cast()
    const reports: ReturnReport[] = [
      { account: one.account, id: '1', group: one.group, kind: 'complaint', count: 1 },
      { account: other.account, id: '1', group: other.group, kind: 'complaint', count: 1 },
      { account: other.account, id: '2', address: personOf(1), kind: 'complaint', count: 1 },
      { account: one.account, id: '3', group: other.group, kind: 'complaint', count: 1 },
      {
        account: one.account,
        id: '4',
        group: one.group,
        batch: other.batch,
        kind: 'reply',
        count: 1,
      },
    ]
    const answers = await recordReturns(given().house, reports, [one.account])
    assert.deepEqual(
      answers.map(({ reason, outcome }) => reason ?? outcome),
      ['counted', 'unknown_group', 'unknown_account', 'unknown_group', 'unknown_batch'],
    )
    assert.deepEqual(await other.tell([{ id: '1', group: other.group, kind: 'complaint' }]), [
      'counted',
    ])
  })

  test('is refused for a day to come, or before it was sent', async () => {
    const { tell, group } = await cast()
    const told: Told = { id: '1', group, kind: 'complaint' }
    assert.deepEqual(
      await tell([
        { ...told, day: '2999-01-01' },
        { ...told, day: '2026-11-20', sentOn: '2026-11-21' },
      ]),
      ['day_to_come', 'sent_after'],
    )
  })

  test('and is reported as suppressed counts too: once, and not where returns are told as such', async () => {
    const { house } = given()
    const { account, tell, counts, send, batch } = await cast()
    await send({ id: 'run', count: 400 })
    const addresses = [personOf(1), personOf(2), 'stranger@example.com']
    for (let time = 0; time < 2; time++) {
      await reportSuppressed(house, account, { kind: 'complained', addresses })
    }
    const old = { kind: 'complained' as const, addresses: [personOf(3)], cameBack: false }
    await reportSuppressed(house, account, old)
    const wanted = [[batch, 'complaint', 'sketch', 2]]
    assert.deepEqual(await counts(), wanted)
    assert.deepEqual(await untold(account), [['complaint', 1]])
    await tell([{ id: '1', address: personOf(4), kind: 'complaint' }])
    await reportSuppressed(house, account, { kind: 'complained', addresses: [personOf(4)] })
    assert.deepEqual(await counts(), [[batch, 'complaint', 'sketch', 3]])
  })

  test('can be told by twenty at once, of several accounts in any order', async () => {
    const casts = [await cast(), await cast(), await cast()]
    const accounts = casts.map(({ account, group }) => ({ account, group }))
    const kinds = ['complaint', 'unsubscribe', 'bounce'] as const
    await Promise.all(
      Array.from({ length: 20 }, async (_, teller) => {
        const reports = Array.from({ length: 300 }, (_, place): ReturnReport => {
          const at = accounts[(place + teller) % 3]!
          const kind = kinds[(place * 7 + teller) % 3]!
          return { ...at, id: `${teller % 10}-${place}-${at.account}`, kind, count: 1 }
        })
        await recordReturns(given().house, teller % 2 ? reports : reports.toReversed(), null)
      }),
    )
    const all = await Promise.all(casts.map(({ counts }) => counts()))
    const total = all.flat().reduce((sum, [, , , count]) => sum + Number(count), 0)
    const seen = await Promise.all(accounts.map(({ account }) => seenIn(account)))
    assert.equal(
      total,
      seen.reduce((sum, count) => sum + count, 0),
    )
    assert.ok(total >= 3000)
  })

  test('is no write that takes an idempotency key, and needs a key that may ask the gate', async () => {
    const { account, group } = await cast()
    const admin = await castStaff(given().house, 'admin')
    const key = async (scopes: ('read' | 'write' | 'gate')[]) => {
      const wish = { name: 'Versand', scopes }
      const issued = await issueKey(given().house, admin.actor, admin.name, null, wish)
      return withKey(given().app, issued.secret)
    }
    const returns = [{ id: '1', account, group, kind: 'complaint', count: 3 }]
    assert.equal((await (await key(['read', 'write'])).post('/returns', { returns })).status, 403)
    const sender = await key(['gate'])
    const twice = { 'idempotency-key': 'same' }
    const outcomes = [
      await sender.post('/returns', { returns }, twice),
      await sender.post('/returns', { returns }, twice),
    ].map(({ body }) => body.returns[0].outcome)
    assert.deepEqual(outcomes, ['counted', 'known'])
    const faulty = [{ id: '1', account, group, kind: 'complaint', class: 'policy' }]
    assert.equal((await sender.post('/returns', { returns: faulty })).status, 400)
    const twiceDated = [{ ...returns[0], day: '2026-11-25', at: '2026-11-25T10:00:00Z' }]
    assert.equal((await sender.post('/returns', { returns: twiceDated })).status, 400)
    const ahead = [{ ...returns[0], id: '2', at: '2027-11-25T10:00:00+01:00' }]
    const { body } = await sender.post('/returns', { returns: ahead })
    assert.equal(body.returns[0].reason, 'day_to_come')
  })

  async function cast(recipients = 400) {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const list = listOf(0, recipients)
    const { group, batch } = await castCase(house, owner.actor, account, list)
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const, 'write' as const] }
    const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
    return {
      ...{ account, owner, group, batch, key: withKey(app, secret) },
      tell: async (told: Told[]) => {
        const reports = told.map(
          (each): ReturnReport => ({ account, kind: 'bounce', count: 1, ...each }),
        )
        const answers = await recordReturns(house, reports, null)
        return answers.map(({ outcome, reason }) => reason ?? outcome)
      },
      send: (report: Partial<SendReport> & { id: string; count: number }) =>
        recordSends(
          house,
          sendingOf(house),
          [{ account, group, purpose: 'campaign', ...report }],
          null,
        ),
      counts: async () => {
        const rows = await house.database.root
          .selectFrom('return_count')
          .select(['batch_id', 'code', 'basis'])
          .select(({ fn }) => fn.sum<number>('count').as('count'))
          .where('account_id', '=', account)
          .groupBy(['batch_id', 'code', 'basis'])
          .orderBy('batch_id')
          .orderBy('code')
          .execute()
        return rows.map(({ batch_id, code, basis, count }) => [
          batch_id,
          code,
          basis,
          Number(count),
        ])
      },
    }
  }

  async function untold(account: string) {
    const rows = await given()
      .house.database.root.selectFrom('untold_count')
      .select(['code', 'count'])
      .where('account_id', '=', account)
      .execute()
    return rows.map(({ code, count }) => [code, count])
  }

  async function seenIn(account: string) {
    const row = await given()
      .house.database.root.selectFrom('return_seen')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }

  /** Each row of each table as text; bytes are in hexadecimal. */
  async function everyRow(): Promise<string> {
    const { root } = given().house.database
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(root)
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`
        select t::text as row from ${sql.raw(name)} t`.execute(root)
      found.push(...rows.map(({ row }) => row))
    }
    return found.join('\n')
  }

  /** What the server logs from now on, down to the least important. */
  function listenToLog(): () => string[] {
    const { log } = given().app
    const lines: string[] = []
    const symbol = Object.getOwnPropertySymbols(log).find(
      ({ description }) => description === 'pino.stream',
    )
    const stream = (log as unknown as Record<symbol, { write(line: string): void }>)[symbol!]!
    const { write } = stream
    const { level } = log
    log.level = 'trace'
    stream.write = (line) => {
      lines.push(line)
    }
    return () => {
      stream.write = write
      log.level = level
      return lines
    }
  }
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
