import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { suppressionKinds } from '@freigabe/screening'
import { sql } from 'kysely'
import { issueKey } from '../../platform/keys.ts'
import { signedIn, withKey } from '../../testing/browser.ts'
import { castAccount, castStaff, importFile, type Player, password } from '../../testing/cast.ts'
import { fileOf, listOf, personOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { reportSuppressed } from '../../watching/report-suppressed.ts'
import { createGroup } from '../groups/create-group.ts'
import { readBatch } from '../import/list-batches.ts'
import { sweepSuppressed } from './keep-suppressed.ts'
import { findReports, readSuppressed } from './read-suppressed.ts'

onEachDatabase('Recipients whom a platform reported as suppressed', (given) => {
  test('are a finding when they come back, reported by address or by hash', async () => {
    const { account, owner, report } = await reporting()
    const addresses = [' Person1@Example.org', personOf(2), 'nobody at all']
    assert.deepEqual(await report({ kind: 'unsubscribed', addresses }), { taken: 2, refused: 1 })
    const hashes = [sha256(personOf(3)).toUpperCase(), sha256(personOf(9000))]
    assert.deepEqual(await report({ kind: 'complained', hashes }), { taken: 2, refused: 0 })
    assert.deepEqual(await report({ kind: 'hard_bounced' }), { taken: 0, refused: 0 })
    const finding = await findingOn(account, owner)
    assert.equal(finding?.severity, 'notice')
    assert.deepEqual(finding.facts, {
      recipients: 400,
      suppressed: 3,
      otherSpelling: 0,
      complained: 1,
      confirmedLater: 0,
      unsubscribed: 2,
      hardBounced: 0,
    })
  })

  test('are recognised under other spellings of their mailbox, until that is lifted under one of them', async () => {
    const { account, owner, report } = await reporting()
    const addresses = ['anna.weber@gmail.com', 'bert.klein@gmx.de']
    await report({ kind: 'unsubscribed', addresses })
    const others = ['annaweber+shop@googlemail.com', 'annaweber@gmail.com', 'bertklein@gmx.de']
    const found = await findingOn(account, owner, undefined, fileOf(others))
    assert.deepEqual([found?.facts.suppressed, found?.facts.otherSpelling], [2, 2])
    assert.match(found!.text.en, /Of these, under another spelling of the same mailbox: 2\./)
    await report({ kind: 'lifted', addresses: ['a.nnaweber+again@gmail.com'] })
    const still = await findingOn(account, owner, undefined, fileOf([addresses[0]!, ...others]))
    assert.deepEqual([still?.facts.suppressed, still?.facts.otherSpelling], [1, 0])
  })

  test('are found by any spelling of their mailbox, which is told from the one reported', async () => {
    const { house } = given()
    const { report } = await reporting()
    await report({ kind: 'unsubscribed', addresses: ['carla.weber@gmail.com'] })
    const found = async (email: string) => {
      const reports = await house.database.root
        .transaction()
        .execute((tx) => findReports(tx, house.keys.sketch, email))
      return reports.map(({ kind, otherSpelling }) => [kind, otherSpelling])
    }
    assert.deepEqual(await found('Carla.Weber@gmail.com'), [['unsubscribed', false]])
    assert.deepEqual(await found('carlaweber@gmail.com'), [['unsubscribed', true]])
    assert.deepEqual(await found('carlaweber+x@googlemail.com'), [['unsubscribed', true]])
    assert.deepEqual(await found('carlaweber@gmx.de'), [])
  })

  test('are none any more once that is lifted, and none of another account’s', async () => {
    const { account, owner, report } = await reporting()
    await report({ kind: 'unsubscribed', addresses: [personOf(1)] })
    await report({ kind: 'complained', addresses: [personOf(1)] })
    const other = await castAccount(given().house)
    assert.equal(await findingOn(other.account, other.owner), undefined)
    await report({ kind: 'lifted', addresses: [personOf(1)] })
    assert.equal(await findingOn(account, owner), undefined)
  })

  test('can be many, and each counts once, however often it is reported', async () => {
    const { account, owner, report } = await reporting()
    const addresses = Array.from({ length: 10_000 }, (_, i) => personOf(i))
    for (let time = 0; time < 2; time++) {
      assert.deepEqual(await report({ kind: 'unsubscribed', addresses }), {
        taken: 10_000,
        refused: 0,
      })
    }
    assert.equal((await findingOn(account, owner))?.facts.suppressed, 400)
    assert.equal((await tokens(account)).length, 10_000)
  })

  test('are all there for a screening, however many', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const { id } = house.keys.sketch[0]!
    await sql`insert into suppressed_recipient (account_id, key_id, token, kind, reported_at)
      select ${account}, ${id}, decode(md5(n::text), 'hex'), 'unsubscribed', ${given().clock.now()}
      from generate_series(1, 120000) n`.execute(house.database.root)
    const suppressed = (await readSuppressed(house, account))!
    assert.equal(new Set(suppressed.hashes).size, 120_000)
    assert.ok(suppressed.kinds.every((kind) => suppressionKinds[kind] === 'unsubscribed'))
    const reported = Math.floor(Date.parse(given().clock.now()) / 1000)
    assert.ok(suppressed.since.every((since) => since === reported))
  })

  test('stand in the database as tokens that differ between accounts and show no hash', async () => {
    const one = await reporting()
    const two = await reporting()
    for (const { report } of [one, two]) {
      await report({ kind: 'unsubscribed', addresses: [personOf(1)] })
    }
    const [token] = await tokens(one.account)
    const [other] = await tokens(two.account)
    assert.notEqual(token, other)
    assert.ok(!sha256(personOf(1)).startsWith(token!) && token!.length === 32)
  })

  test('are still known after a change of keys, and can be lifted', async () => {
    const { house } = given()
    const { account, owner, report } = await reporting()
    await report({ kind: 'unsubscribed', addresses: [personOf(1)] })
    const sketch = [{ id: 'k9', bytes: randomBytes(32) }, ...house.keys.sketch]
    const rotated = { ...house, keys: { ...house.keys, sketch } }
    assert.equal((await findingOn(account, owner, rotated))?.facts.suppressed, 1)
    await reportSuppressed(rotated, account, { kind: 'lifted', addresses: [personOf(1)] })
    assert.equal(await findingOn(account, owner, rotated), undefined)
  })

  test('are forgotten in time: bounces after a year, objections after three', async () => {
    const { house, clock } = given()
    const { account, report } = await reporting()
    await report({ kind: 'hard_bounced', addresses: [personOf(1)] })
    await report({ kind: 'complained', addresses: [personOf(2)] })
    clock.forward({ days: 364 })
    await sweepSuppressed(house)
    assert.equal((await tokens(account)).length, 2)
    clock.forward({ days: 1 })
    await sweepSuppressed(house)
    assert.equal((await tokens(account)).length, 1)
    clock.forward({ days: 731 })
    await sweepSuppressed(house)
    assert.equal((await tokens(account)).length, 0)
  })

  test('are reported by keys alone: the platform’s or the account’s own', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const own = await issueKey(house, owner.actor, owner.name, account, {
      name: 'Versand',
      scopes: ['write'],
    })
    const path = `/accounts/${account}/suppressions`
    const body = { kind: 'unsubscribed', addresses: [personOf(1)] }
    assert.equal((await withKey(app, own.secret).post(path, body)).status, 200)
    const other = await castAccount(house)
    const theirs = `/accounts/${other.account}/suppressions`
    assert.equal((await withKey(app, own.secret).post(theirs, body)).status, 404)
    const browser = await signedIn(app, owner.email, password)
    assert.equal((await browser.post(path, body)).status, 403)
  })

  /** An account for which a platform reports suppressed recipients. */
  async function reporting() {
    const { house, app } = given()
    const admin = await castStaff(house, 'admin')
    const { secret } = await issueKey(house, admin.actor, admin.name, null, {
      name: 'Versand',
      scopes: ['write'],
    })
    const { account, owner } = await castAccount(house)
    const report = async (body: object) => {
      const path = `/accounts/${account}/suppressions`
      const answer = await withKey(app, secret).post(path, body)
      assert.equal(answer.status, 200, JSON.stringify(answer.body))
      return answer.body
    }
    return { account, owner, report }
  }

  /** What an import of 400 people says about suppressed ones. */
  async function findingOn(
    account: string,
    owner: Player,
    house = given().house,
    csv = listOf(0, 400),
  ) {
    const group = await createGroup(house, owner.actor, account, { name: 'Liste' })
    const { batch } = await importFile(house, owner.actor, account, group.id, csv)
    const { screening } = await readBatch(house, 'customer', account, group.id, batch)
    return screening!.findings.find(({ id }) => id === 'suppressed_recipients')
  }

  async function tokens(account: string): Promise<string[]> {
    const { rows } = await sql<{ token: string }>`
      select encode(token, 'hex') as token from suppressed_recipient
      where account_id = ${account}`.execute(given().house.database.root)
    return rows.map(({ token }) => token)
  }
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
