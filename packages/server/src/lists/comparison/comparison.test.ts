import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { deleteBatch } from '../../case/lists/delete-batch.ts'
import { deleteGroup } from '../../case/lists/delete-group.ts'
import { readCase } from '../../case/read-case.ts'
import { databaseRole, type RoleName } from '../../database/rights/roles.ts'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import type { House } from '../../house.ts'
import { changeSettings } from '../../platform/settings.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  importFile,
  type Player,
} from '../../testing/cast.ts'
import { accept, handIn, handInAndReject } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { fileOf, listOf, personOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { createGroup } from '../groups/create-group.ts'
import { readBatch } from '../import/list-batches.ts'
import { sweepSketches } from './sketches.ts'

/** Every test has people of its own, so that none finds the lists of another. */
let people = 0
function freshPeople(): number {
  people += 1_000_000
  return people
}

onEachDatabase('A list that was screened', (given) => {
  test('is told to hold recipients whom the account was refused, in whichever group', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const first = freshPeople()
    const refused = await castCase(house, owner.actor, account, listOf(first, first + 400))
    await handInAndReject(house, owner, account, refused.caseId)
    const findings = await imported(account, owner, listOf(first + 300, first + 600))
    assert.deepEqual(
      findings.map(({ id, severity }) => [id, severity]),
      [['rejected_before', 'warning']],
    )
    assert.equal(findings[0]!.facts.shared, 100)
    assert.equal(findings[0]!.facts.batchId, refused.batch)
    assert.match(findings[0]!.text.en, /^33\.3% of the recipients \(100\)/)
  })

  test('is told to hold whom the account was refused, although the refused import or its group was removed, for a year', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const first = freshPeople()
    const own = [first, first + 400, first + 800] as const
    const refused = await castCase(house, owner.actor, account, listOf(own[0], own[1]))
    await handInAndReject(house, owner, account, refused.caseId)
    const ofGroup = await castCase(house, owner.actor, account, listOf(own[1], own[2]))
    await handInAndReject(house, owner, account, ofGroup.caseId)
    await deleteBatch(house, owner.actor, account, refused.group, refused.batch)
    await deleteGroup(house, owner.actor, account, ofGroup.group)
    const told = async () => [
      ...ids(await imported(account, owner, listOf(own[0], own[1]))),
      ...ids(await imported(account, owner, listOf(own[1], own[2]))),
    ]
    assert.deepEqual(await told(), ['rejected_before', 'rejected_before'])
    clock.forward({ days: 365 })
    await sweepSketches(house)
    assert.deepEqual(await told(), ['rejected_before', 'rejected_before'])
    clock.forward({ days: 2 })
    await sweepSketches(house)
    assert.deepEqual(await told(), [])
  })

  test('leaves no sketch of an import that was removed and never refused', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const first = freshPeople()
    const taken = await castCase(house, owner.actor, account, listOf(first, first + 400))
    await deleteBatch(house, owner.actor, account, taken.group, taken.batch)
    const sketches = await inRole(house.database, 'command', account, (tx) =>
      tx.selectFrom('sketch').select('batch_id').execute(),
    )
    assert.deepEqual(sketches, [])
  })

  test('is found inside a much larger one, and a larger one by what it holds of a small one', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const first = freshPeople()
    const huge = await castCase(house, owner.actor, account, listOf(first, first + 90_000))
    await handInAndReject(house, owner, account, huge.caseId)
    const inside = await imported(account, owner, listOf(first + 50_000, first + 52_000))
    assert.deepEqual(ids(inside), ['rejected_before'])
    assert.equal(inside[0]!.facts.share, 1)

    const other = freshPeople()
    const small = await castCase(house, owner.actor, account, listOf(other, other + 2000))
    await handInAndReject(house, owner, account, small.caseId)
    const around = await imported(account, owner, listOf(other - 30_000, other + 30_000))
    assert.deepEqual(ids(around), ['rejected_before'])
    assert.ok(Math.abs(Number(around[0]!.facts.shared) - 2000) < 700, `${around[0]!.facts.shared}`)
  })

  test('is recognised in other spellings of the same mailboxes, and where only the earlier list has them', async () => {
    const { house } = given()
    const first = freshPeople()
    const plain = numbered((at) => `person${first + at}@gmail.com`)
    const spelt = numbered((at) => `per.son${first + at}+x${at % 7}@googlemail.com`)
    const dotted = numbered((at) => `p.erson${first + at}@gmail.com`)
    for (const [refused, again] of [
      [plain, spelt],
      [spelt, dotted],
      [dotted, plain],
    ] as const) {
      const { account, owner } = await castAccount(house)
      const { caseId } = await castCase(house, owner.actor, account, fileOf(refused))
      await handInAndReject(house, owner, account, caseId)
      const [found] = await imported(account, owner, fileOf(again))
      assert.deepEqual([found?.id, found?.severity], ['rejected_before', 'serious'])
      assert.equal(found!.facts.share, 1)
    }
  })

  test('is compared with what was kept before mailboxes were, by addresses and by their forms', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const first = freshPeople()
    const plain = numbered((at) => `person${first + at}@gmail.com`)
    const { caseId } = await castCase(house, owner.actor, account, fileOf(plain))
    await handInAndReject(house, owner, account, caseId)
    await sql`update sketch set differing = null where account_id = ${account}`.execute(
      house.database.root,
    )
    const spelt = numbered((at) => `p.erson${first + at}@gmail.com`)
    for (const list of [plain, spelt]) {
      const [found] = await imported(account, owner, fileOf([...list, personOf(first)]))
      assert.deepEqual([found?.id, found?.severity], ['rejected_before', 'serious'])
    }
  })

  test('counts as approved only in the spelling that was approved', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const first = freshPeople()
    const plain = numbered((at) => `person${first + at}@gmail.com`)
    const { group, caseId } = await castCase(house, owner.actor, account, fileOf(plain))
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId)
    const spelt = numbered((at) => `p.erson${first + at}@gmail.com`)
    const { batch } = await importFile(house, owner.actor, account, group, fileOf(spelt))
    const { screening } = await readBatch(house, 'customer', account, group, batch)
    assert.deepEqual(ids(screening!.comparison!.findings), [])
  })

  test('is compared with lists from before a change of keys while the ring has the old key', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const first = freshPeople()
    const refused = await castCase(house, owner.actor, account, listOf(first, first + 3000))
    await handInAndReject(house, owner, account, refused.caseId)
    const fresh = { id: 'k2', bytes: randomBytes(32) }
    const rotated = withSketchKeys([fresh, ...house.keys.sketch])
    assert.deepEqual(ids(await imported(account, owner, listOf(first, first + 2500), rotated)), [
      'rejected_before',
    ])
    const dropped = withSketchKeys([fresh])
    const found = await imported(account, owner, listOf(first + 10, first + 2500), dropped)
    assert.deepEqual(ids(found), [])
  })

  test('is told how much of it is approved in its group, and how much is new', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const first = freshPeople()
    const { group, caseId } = await castCase(
      house,
      owner.actor,
      account,
      listOf(first, first + 300),
    )
    await importFile(house, owner.actor, account, group, listOf(first + 300, first + 600))
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId)
    const { batch } = await importFile(
      house,
      owner.actor,
      account,
      group,
      listOf(first + 100, first + 700),
    )
    const seen = await readBatch(house, 'customer', account, group, batch)
    const { known, recipients, screening } = seen
    assert.deepEqual([known!.recipients, known!.lists.length, recipients], [500, 2, 100])
    // What is new is compared by itself.
    assert.deepEqual(screening!.comparison!.findings, [])
  })

  test('is compared with other accounts only if the operator has switched that on', async () => {
    const { house } = given()
    const first = freshPeople()
    await refusedElsewhere(first)
    const { account, owner } = await castAccount(house)
    const csv = listOf(first + 50, first + 500)
    assert.deepEqual(await imported(account, owner, csv), [])
    await compareAccounts(true)
    assert.deepEqual(ids(await imported(account, owner, csv)), [
      'rejected_elsewhere',
      'traded_list',
    ])
    await compareAccounts(false)
    const again = await imported(account, owner, csv)
    assert.deepEqual(again, [])
  })

  test('tells the customer and support the substance, and the desk whose lists these are', async () => {
    const { house } = given()
    await compareAccounts(true)
    const first = freshPeople()
    const theirs = await refusedElsewhere(first, 'Datenhandel Süd')
    const { account, owner } = await castAccount(house)
    const csv = listOf(first, first + 500)
    const { group, batch, caseId } = await castCase(house, owner.actor, account, csv)
    await handIn(house, owner, account, caseId)

    for (const role of ['customer', 'support'] as const) {
      const seen = await readBatch(house, role, account, group, batch)
      const { findings } = seen.screening!.comparison!
      assert.deepEqual(ids(findings), ['rejected_elsewhere', 'traded_list'])
      assert.match(findings[0]!.text.en, /^These recipients were already submitted elsewhere/)
      const told = JSON.stringify(findings)
      assert.doesNotMatch(told, /Datenhandel|\d/)
      assert.ok(!told.includes(theirs.account))
    }

    const reviewer = await castReviewer(house)
    const desk = await readDeskCase(house, reviewer.personId, account, caseId)
    const [refused, traded] = desk.batches[0]!.screening!.comparison!.findings
    assert.deepEqual(refused!.facts.accounts, [{ account: 'Datenhandel Süd', recipients: 500 }])
    assert.match(
      refused!.text.en,
      /^100% of the recipients \(500\) are in a list of another account/,
    )
    assert.match(traded!.text.en, /shares no person with this one/)
    await compareAccounts(false)

    for (const role of ['customer', 'support', 'billing', 'worker', 'gate'] as const) {
      assert.equal(await countMatches(role, batch), 'refused', role)
    }
    assert.equal(await countMatches('desk', batch), 1)
  })

  test('is no traded list where the accounts share a person, as an agency’s do', async () => {
    const { house } = given()
    await compareAccounts(true)
    const first = freshPeople()
    const one = await castAccount(house, 'Kundin der Agentur')
    await castCase(house, one.owner.actor, one.account, listOf(first, first + 300))
    const two = await castAccount(house, 'Kunde der Agentur')
    await join(two.account, one.owner)
    assert.deepEqual(await imported(two.account, two.owner, listOf(first, first + 300)), [])
    const three = await castAccount(house, 'Ganz woanders')
    const found = await imported(three.account, three.owner, listOf(first, first + 300))
    assert.deepEqual(
      found.map(({ id, severity }) => [id, severity]),
      [['traded_list', 'notice']],
    )
    const four = await castAccount(house, 'Noch woanders')
    const more = await imported(four.account, four.owner, listOf(first, first + 300))
    assert.deepEqual(
      more.map(({ id, severity }) => [id, severity]),
      [['traded_list', 'warning']],
    )
    await compareAccounts(false)
  })

  test('says nothing about others below twenty shared recipients, so that nobody finds out whom they mail', async () => {
    const { house } = given()
    await compareAccounts(true)
    const first = freshPeople()
    await refusedElsewhere(first)
    const { account, owner } = await castAccount(house)
    const few = Array.from({ length: 19 }, (_, i) => personOf(first + i))
    assert.deepEqual(await imported(account, owner, fileOf(few)), [])
    const enough = [...few, personOf(first + 19)]
    assert.equal((await imported(account, owner, fileOf(enough))).length, 2)
    await compareAccounts(false)
  })

  test('is rejected by nobody for what was found: its case waits for the customer like any other', async () => {
    const { house } = given()
    await compareAccounts(true)
    const first = freshPeople()
    await refusedElsewhere(first)
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, listOf(first, first + 500))
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'awaiting_submission')
    await compareAccounts(false)
  })

  /** Imports a list into a new group; gives the findings of the comparison. */
  async function imported(account: string, owner: Player, csv: string, house = given().house) {
    const group = await createGroup(house, owner.actor, account, { name: 'Liste' })
    const { batch } = await importFile(house, owner.actor, account, group.id, csv)
    const { screening } = await readBatch(house, 'customer', account, group.id, batch)
    return screening!.comparison!.findings
  }

  /** An account that was refused 500 people from a number on. */
  async function refusedElsewhere(first: number, name?: string) {
    const { house } = given()
    const { account, owner } = await castAccount(house, name)
    const { caseId } = await castCase(house, owner.actor, account, listOf(first, first + 500))
    await handInAndReject(house, owner, account, caseId)
    return { account }
  }

  async function compareAccounts(on: boolean) {
    const { house } = given()
    const admin = await castStaff(house, 'admin')
    await namePlatformOnce()
    await changeSettings(house, admin.actor, { compareAccounts: on })
  }

  async function namePlatformOnce() {
    await inRole(given().house.database, 'admin', null, (tx) =>
      tx
        .insertInto('platform')
        .values({ name: 'Rohrpost', locale: 'de', set_up_at: given().clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
  }

  async function join(account: string, person: Player) {
    const since = given().clock.now()
    await inRole(given().house.database, 'admin', account, (tx) =>
      tx
        .insertInto('membership')
        .values({ account_id: account, person_id: person.personId, role: 'owner', since })
        .execute(),
    )
  }

  function withSketchKeys(sketch: House['keys']['sketch']) {
    const { house } = given()
    return { ...house, keys: { ...house.keys, sketch } }
  }

  /** What a role sees in bare SQL of the lists of others that an import resembles. */
  async function countMatches(role: RoleName, batch: string): Promise<number | string> {
    const { root, prefix } = given().house.database
    return root
      .transaction()
      .execute(async (tx) => {
        await sql.raw(`set local role "${databaseRole(prefix, role)}"`).execute(tx)
        const { rows } = await sql<{ count: number }>`
          select count(*)::int as count from list_match where batch_id = ${batch}`.execute(tx)
        return rows[0]!.count
      })
      .catch((error) => (error.code === '42501' ? 'refused' : String(error)))
  }
})

/** 60 addresses. */
function numbered(address: (at: number) => string): string[] {
  return Array.from({ length: 60 }, (_, at) => address(at))
}

function ids(findings: readonly { id: string }[]): string[] {
  return findings.map(({ id }) => id)
}
