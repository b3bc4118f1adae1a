import assert from 'node:assert/strict'
import { createHash, randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castCase, password, screenNow } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { fileOf, listOf, personOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { correctColumns } from '../columns/correct-columns.ts'
import { createGroup } from '../groups/create-group.ts'
import { openList } from '../screening/open-list.ts'
import { findOnKeptLists } from './kept-lists.ts'
import { sweepLeaveOutLists, uploadLeaveOutList } from './leave-out-list.ts'
import { readBatch } from './list-batches.ts'
import { uploadBatch } from './upload-batch.ts'

onEachDatabase('A list of those to be left out', (given) => {
  test('takes its people out of the import under any spelling, with counts and digests kept, and is forgotten', async () => {
    const { house } = given()
    const one = await group()
    const csv = fileOf([...people(0, 60), 'anna+shop@gmail.com', 'anna+shop@gmail.com'])
    const blocked = `Grund;Adresse\nWiderspruch;a.nna@googlemail.com\n;${personOf(3).toUpperCase()}\n;niemand@gmx.de\n`
    const list = await uploaded(one, blocked)
    assert.deepEqual([list.sha256, list.addresses], [sha256(blocked), 3])
    const { batch, seen } = await imported(one, csv, list.id)
    const kept = await textOf(openList(house, one.account, batch))
    assert.ok(!kept.includes('gmail.com') && !kept.includes(`${personOf(3)};`))
    assert.ok(kept.includes(`${personOf(4)};`))
    assert.deepEqual(seen.mended, {
      from: sha256(csv),
      to: sha256(kept),
      rowsBefore: 62,
      rowsAfter: 59,
      leftOut: { listed: 3 },
      leaveOutList: list.sha256,
    })
    assert.deepEqual([seen.recipients, seen.screening!.recipients.unique], [59, 59])
    assert.equal(await lists(one.account), 0)
    const [event] = await house.database.root
      .selectFrom('event')
      .select('body')
      .where('account_id', '=', one.account)
      .where('type', '=', 'batch_screened')
      .execute()
    const { listed, leaveOutList } = event!.body as { listed: number; leaveOutList: string }
    assert.equal(listed, 3)
    assert.notEqual(leaveOutList, list.sha256)
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('leaves the next import alone, and no suppression behind', async () => {
    const { house } = given()
    const one = await group()
    const list = await uploaded(one, `${personOf(3)}\n`)
    await imported(one, listOf(0, 60), list.id)
    const { seen } = await imported(one, listOf(0, 60))
    assert.deepEqual([seen.recipients, seen.mended], [60, null])
    const { count } = await house.database.root
      .selectFrom('suppressed_recipient')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('account_id', '=', one.account)
      .executeTakeFirstOrThrow()
    assert.equal(Number(count), 0)
  })

  test('leaves a file as it is where nobody of it is on the list, and says so', async () => {
    const one = await group()
    const list = await uploaded(one, 'niemand@gmx.de\n')
    const { seen } = await imported(one, listOf(0, 60), list.id)
    const { rowsBefore, rowsAfter, leftOut } = seen.mended!
    assert.deepEqual([rowsBefore, rowsAfter, leftOut], [60, 60, {}])
    assert.equal(seen.mended!.to, seen.mended!.from)
  })

  test('that is kept takes its people out of every later file, until it is removed', async () => {
    const { house, app } = given()
    const one = await group()
    const browser = await signedIn(app, one.owner.email, password)
    const path = `/accounts/${one.account}/leave-out-lists`
    const query = 'fileName=sperrliste.csv&keep=true'
    const csv = `${personOf(3)}\n${personOf(4)}\n`
    const first = await browser.upload(`${path}?${query}`, csv)
    const again = await browser.upload(`${path}?${query}`, csv)
    assert.deepEqual([first.status, again.status], [201, 201])
    const { items } = (await browser.get(path)).body
    assert.deepEqual(items, [
      { ...again.body, name: 'sperrliste.csv', keptSince: house.clock.now() },
    ])
    const { batch, seen } = await imported(one, listOf(0, 60))
    assert.deepEqual([seen.recipients, seen.mended!.leftOut], [58, { listed: 2 }])
    assert.deepEqual(seen.mended!.keptLists, [sha256(csv)])
    assert.equal(seen.mended!.leaveOutList, undefined)
    assert.ok(!(await textOf(openList(house, one.account, batch))).includes(personOf(3)))
    const named = await uploaded(one, `${personOf(5)}\n`)
    const both = await imported(one, listOf(0, 61), named.id)
    assert.deepEqual([both.seen.recipients, both.seen.mended!.leftOut], [58, { listed: 3 }])
    const none = await imported(one, listOf(100, 160))
    assert.deepEqual([none.seen.recipients, none.seen.mended], [60, null])
    assert.equal((await browser.delete(`${path}/${items[0].id}`)).status, 204)
    assert.equal((await browser.delete(`${path}/${items[0].id}`)).body.code, 'NOT_FOUND')
    const { seen: whole } = await imported(one, listOf(0, 62))
    assert.deepEqual([whole.recipients, whole.mended], [62, null])
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('that is kept goes after its years, and is found in a privacy search until then', async () => {
    const { house, clock } = given()
    const one = await group()
    await uploaded(one, 'anna.weber@gmail.com\n', 'true')
    const found = (email: string) =>
      inRole(house.database, 'privacy', null, (tx) => findOnKeptLists(tx, house.keys.sketch, email))
    assert.deepEqual(
      (await found('annaweber+x@googlemail.com')).map(({ accountId }) => accountId),
      [one.account],
    )
    assert.deepEqual(await found('anna.weber@gmx.de'), [])
    clock.forward({ days: 1000 })
    await sweepLeaveOutLists(house)
    assert.equal(await lists(one.account), 1)
    clock.forward({ days: 96 })
    await sweepLeaveOutLists(house)
    assert.equal(await lists(one.account), 0)
  })

  test('takes its people out of an import that is here already, as long as its details are not handed in', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const opened = await castCase(house, owner.actor, account, listOf(0, 60))
    const one = { account, owner, group: opened.group }
    const browser = await signedIn(app, owner.email, password)
    const batches = `/accounts/${account}/groups/${opened.group}/batches`
    const [{ id }] = (await browser.get(batches)).body.items
    for (const [person, left] of [
      [3, 59],
      [4, 58],
    ] as const) {
      const list = await uploaded(one, `${personOf(person)}\n`)
      const asked = await browser.post(`${batches}/${id}/leaving-out`, { leaveOut: list.id })
      assert.deepEqual([asked.status, asked.body.state], [202, 'received'])
      await screenNow(house, account, id)
      const seen = await readBatch(house, 'customer', account, opened.group, id)
      assert.deepEqual([seen.recipients, seen.mended!.leaveOutList], [left, list.sha256])
      assert.ok(!(await textOf(openList(house, account, id))).includes(`${personOf(person)};`))
      assert.equal(seen.caseId, opened.caseId)
    }
    const seen = await readBatch(house, 'customer', account, opened.group, id)
    assert.deepEqual([seen.mended!.rowsBefore, seen.mended!.leftOut], [60, { listed: 2 }])
    const list = await uploaded(one, `${personOf(5)}\n`)
    await handIn(house, owner, account, opened.caseId)
    const late = await browser.post(`${batches}/${id}/leaving-out`, { leaveOut: list.id })
    assert.equal(late.body.code, 'CASE_NOT_OPEN_FOR_THIS')
    const unknown = { leaveOut: randomUUIDv7() }
    const refused = await browser.post(`${batches}/${id}/leaving-out`, unknown)
    assert.equal(refused.body.code, 'LEAVE_OUT_LIST_UNKNOWN')
  })

  test('goes with what the sender left out itself', async () => {
    const one = await group()
    const list = await uploaded(one, `${personOf(3)}\n`)
    const said = {
      from: 'ab'.repeat(32),
      rowsBefore: 70,
      rowsAfter: 60,
      leftOut: { gone: 9, listed: 1 },
    }
    const { seen } = await imported(one, listOf(0, 60), list.id, said)
    const { to: _, ...mended } = seen.mended!
    assert.deepEqual(mended, {
      ...said,
      rowsAfter: 59,
      leftOut: { gone: 9, listed: 2 },
      leaveOutList: list.sha256,
    })
  })

  test('holds besides an approved list: only what is new and not on it is reviewed, and the gate opens', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const first = await castCase(house, owner.actor, account, listOf(0, 400))
    await handIn(house, owner, account, first.caseId)
    await accept(house, account, first.caseId)
    const one = { account, owner, group: first.group }
    const list = await uploaded(one, `${personOf(30)}\n${personOf(450)}\n`)
    const { batch, seen } = await imported(one, listOf(20, 460), list.id)
    assert.deepEqual([seen.recipients, seen.known!.recipients], [59, 379])
    assert.deepEqual(seen.mended!.leftOut, { listed: 2 })
    const kept = await textOf(openList(house, account, batch))
    assert.ok(kept.includes(personOf(455)) && !kept.includes(personOf(450)))
    const all = await uploaded(one, `${people(400, 460).join('\n')}\n`)
    const covered = await imported(one, listOf(20, 460), all.id)
    assert.deepEqual([covered.seen.recipients, covered.seen.coveredBefore], [380, true])
    const question = { account, group: one.group, purpose: 'campaign' as const }
    const asked = [{ ...question, batches: [covered.batch] }]
    const [answer] = await checkGates(house, asked, null)
    assert.equal(answer!.batches[0]!.verdict, 'allow')
  })

  test('waits where the column of addresses is still to be confirmed, and allows no other column afterwards', async () => {
    const { house, clock } = given()
    const one = await group()
    const rows = Array.from({ length: 9 }, (_, n) => `b${n}@gmx.de;k${n}@web.de`)
    const list = await uploaded(one, 'k3@web.de\n')
    const unused = await uploaded(one, 'k4@web.de\n')
    const { batch, seen } = await imported(
      one,
      ['Betreuung;Kundschaft', ...rows].join('\n'),
      list.id,
    )
    assert.equal(seen.state, 'refused')
    clock.forward({ days: 2 })
    await sweepLeaveOutLists(house)
    assert.equal(await lists(one.account), 1)
    await assert.rejects(imported(one, listOf(0, 60), unused.id), {
      code: 'LEAVE_OUT_LIST_UNKNOWN',
    })
    const path = [one.account, one.group, batch] as const
    const by = one.owner.actor
    await correctColumns(house, by, ...path, { columns: { email: 1 }, encoding: null })
    await screenNow(house, one.account, batch)
    const { recipients, mended } = await readBatch(house, 'customer', ...path)
    assert.deepEqual([recipients, mended!.leftOut], [8, { listed: 1 }])
    const other = { columns: { email: 0 }, encoding: null }
    await assert.rejects(correctColumns(house, by, ...path, other), { code: 'FILE_GONE' })
  })

  test('is refused by name where it holds no addresses, and is nobody else’s', async () => {
    const { app } = given()
    const one = await group()
    const browser = await signedIn(app, one.owner.email, password)
    const path = `/accounts/${one.account}/leave-out-lists`
    const refused = await browser.upload(path, 'Name;Ort\nAnna;Kiel\nBen;Köln\n')
    assert.deepEqual([refused.status, refused.body.code], [422, 'LEAVE_OUT_LIST_UNREADABLE'])
    assert.equal(refused.body.about.refusal, 'no_email_column')
    assert.equal((await browser.upload(path, '')).body.code, 'FILE_EMPTY')
    const taken = await browser.upload(path, `${personOf(1)}\n`)
    assert.deepEqual([taken.status, taken.body.addresses], [201, 1])
    const other = await group()
    await assert.rejects(imported(other, listOf(0, 60), taken.body.id), {
      code: 'LEAVE_OUT_LIST_UNKNOWN',
    })
    await assert.rejects(imported(one, listOf(0, 60), randomUUIDv7()), {
      code: 'LEAVE_OUT_LIST_UNKNOWN',
    })
  })

  async function group() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id } = await createGroup(house, owner.actor, account, { name: 'Alle Kunden' })
    return { account, owner, group: id }
  }

  type Cast = Awaited<ReturnType<typeof group>>

  function uploaded({ account, owner }: Cast, text: string, keep?: 'true') {
    const stream = Readable.from([Buffer.from(text)])
    return uploadLeaveOutList(given().house, owner.actor, account, { keep }, stream)
  }

  async function imported(
    { account, owner, group }: Cast,
    csv: string,
    leaveOut?: string,
    mended?: Parameters<typeof uploadBatch>[4]['mended'],
  ) {
    const { house } = given()
    const wish = { fileName: 'kunden.csv', trigger: 'import' as const, leaveOut, mended }
    const bytes = Readable.from([Buffer.from(csv)])
    const { id } = await uploadBatch(house, owner.actor, account, group, wish, bytes)
    await screenNow(house, account, id)
    return { batch: id, seen: await readBatch(house, 'customer', account, group, id) }
  }

  async function lists(account: string): Promise<number> {
    const rows = await given()
      .house.database.root.selectFrom('leave_out_list')
      .select('leave_out_id')
      .where('account_id', '=', account)
      .execute()
    return rows.length
  }
})

function people(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => personOf(from + i))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function textOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(file)).toString()
}
