import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { buildApp } from './build-app.ts'
import type { App } from './http/server.ts'
import { createGroup } from './lists/groups/create-group.ts'
import { uploadLeaveOutList } from './lists/import/leave-out-list.ts'
import { readBatch } from './lists/import/list-batches.ts'
import { uploadBatch } from './lists/import/upload-batch.ts'
import { openHouse } from './open-house.ts'
import { issueKey } from './platform/keys.ts'
import { type Visitor, withKey } from './testing/browser.ts'
import { castAccount, screenNow } from './testing/cast.ts'
import { openSmallDisk, type SmallDisk, withoutSmallDisk } from './testing/small-disk.ts'
import { castUploader, type Uploader } from './testing/socket-sender.ts'
import { testDatabases } from './testing/test-database.ts'
import { openTestHouse, type TestHouse, testConfig } from './testing/test-house.ts'

const file = Buffer.alloc(1024 ** 2, 'anna@example.org\n')

for (const kind of testDatabases) {
  describe(`A full disk for files (${kind})`, { skip: withoutSmallDisk }, () => {
    let disk: SmallDisk
    let open: TestHouse & { end(): Promise<void> }
    let post: Uploader['post']
    before(async () => {
      disk = await openSmallDisk(16)
      open = await openTestHouse(kind, { FREIGABE_DATA: disk.folder })
      post = (await castUploader(open)).post
    })
    after(async () => {
      await open.end()
      await disk.remove()
    })

    for (const [what, leaving] of [
      ['no room at all', 0],
      ['room for half the file', file.length / 2],
    ] as const) {
      test(`with ${what}, an import is refused as STORAGE_FULL, earlier ones stay, and it is taken once there is room`, async () => {
        await refusedUntilThereIsRoom(leaving, 'recipients', 202)
      })

      test(`with ${what}, evidence is refused as STORAGE_FULL, earlier ones stay, and it is taken once there is room`, async () => {
        await refusedUntilThereIsRoom(leaving, 'evidence', 201)
      })
    }

    test('a screening that has to write a file keeps its import as it was uploaded, and ends once there is room', async () => {
      const { house } = open
      const { account, owner } = await castAccount(house)
      const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
      const listed = Readable.from([Buffer.from('E-Mail\nanna@example.org\n')])
      const named = { fileName: 'sperren.csv' }
      const { id: leaveOut } = await uploadLeaveOutList(house, owner.actor, account, named, listed)
      const csv = Readable.from([Buffer.from('E-Mail\nanna@example.org\nbert@example.net\n')])
      const wish = { fileName: 'kunden.csv', trigger: 'import' as const, leaveOut }
      const batch = await uploadBatch(house, owner.actor, account, group, wish, csv)
      const kept = await contents('recipients')
      await disk.fill(0)
      await assert.rejects(screenNow(house, account, batch.id), { code: 'ENOSPC' })
      assert.deepEqual(await contents('recipients'), kept)
      assert.deepEqual(await contents('partial'), [])
      const read = () => readBatch(house, 'customer', account, group, batch.id)
      assert.equal((await read()).state, 'interrupted')
      await disk.free()
      await screenNow(house, account, batch.id)
      const { state, recipients } = await read()
      assert.deepEqual([state, recipients], ['screened', 1])
    })

    async function refusedUntilThereIsRoom(
      leaving: number,
      kind: 'recipients' | 'evidence',
      taken: number,
    ) {
      assert.equal((await upload(kind)).status, taken)
      await disk.fill(leaving)
      const earlier = await state(kind)
      const { status, body } = await upload(kind)
      assert.deepEqual([status, body.status, body.code], [507, 507, 'STORAGE_FULL'])
      assert.deepEqual(await state(kind), earlier)
      assert.deepEqual(await contents('partial'), [])
      await disk.free()
      assert.equal((await upload(kind)).status, taken)
      assert.equal((await contents(kind)).length, earlier.kept.length + 1)
    }

    async function upload(kind: 'recipients' | 'evidence') {
      const sender = await post(kind, { 'content-length': String(file.length) })
      assert.ok(await sender.send(file), 'The server hung up.')
      const answer = await sender.answer()
      sender.breakOff()
      return answer
    }

    async function state(kind: 'recipients' | 'evidence') {
      return { kept: await contents(kind), rows: await rows(), room: await disk.room() }
    }

    /** Every file with its content. */
    async function contents(prefix: string): Promise<string[]> {
      const files = await Array.fromAsync(open.house.files.list(prefix))
      const read = files.map(async ({ key }) => {
        const bytes = await Array.fromAsync(open.house.files.read(key))
        return `${key} ${Buffer.concat(bytes).toString('base64')}`
      })
      return (await Promise.all(read)).sort()
    }

    async function rows() {
      const counted = sql`select (select count(*) from batch) as batches,
        (select count(*) from evidence) as evidence, (select count(*) from event) as events`
      return (await counted.execute(open.house.database.root)).rows
    }
  })
}

describe('A full disk for the embedded database', { skip: withoutSmallDisk }, () => {
  let disk: SmallDisk
  let app: App
  let visitor: Visitor
  let path: string
  let close: () => Promise<void>
  before(async () => {
    disk = await openSmallDisk(64)
    const house = await openHouse(testConfig(disk.folder))
    app = await buildApp(house)
    const { account, owner } = await castAccount(house)
    const wish = { name: 'Test', scopes: ['read' as const, 'write' as const] }
    visitor = withKey(app, (await issueKey(house, owner.actor, owner.name, account, wish)).secret)
    path = `/accounts/${account}/groups`
    close = async () => {
      await app.close()
      await house.close()
      await disk.remove()
    }
  })
  after(() => close())

  test('refuses a write as STORAGE_FULL with nothing changed, still answers, and writes once there is room', async () => {
    await disk.fill(0)
    const made: string[] = []
    let answer = await visitor.post(path, { name: 'Gruppe' })
    for (; answer.status === 201; answer = await visitor.post(path, { name: 'Gruppe' })) {
      made.push(answer.body.id)
    }
    assert.deepEqual([answer.status, answer.body.code], [507, 'STORAGE_FULL'])
    const { items } = (await visitor.get(`${path}?limit=200`)).body
    assert.deepEqual(items.map(({ id }: { id: string }) => id).sort(), made.sort())
    await disk.free()
    assert.equal((await visitor.post(path, { name: 'Gruppe' })).status, 201)
  })
})
