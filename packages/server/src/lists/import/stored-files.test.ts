import assert from 'node:assert/strict'
import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import S3rver from 's3rver'
import type { FileStore } from '../../files/file-store.ts'
import { resealFiles } from '../../files/reseal-files.ts'
import { FileDamaged } from '../../files/sealed-file.ts'
import type { House } from '../../house.ts'
import type { Key } from '../../keys/key-ring.ts'
import { issueKey } from '../../platform/keys.ts'
import { signedIn, type Visitor } from '../../testing/browser.ts'
import { castAccount, castCase, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { sealAsBefore } from '../../testing/seal-list.ts'
import { openTestHouse } from '../../testing/test-house.ts'
import { openList } from '../screening/open-list.ts'

const anHour = { milliseconds: 3_600_000 }
const text = 'Ja, ich möchte den Newsletter erhalten.'

describe('Files in a bucket that somebody else can write to', () => {
  let open: Awaited<ReturnType<typeof openTestHouse>>
  let house: House
  let bucket: Awaited<ReturnType<typeof openBucket>>
  let visitor: Visitor
  let account: string
  let owner: Awaited<ReturnType<typeof castAccount>>['owner']
  before(async () => {
    bucket = await openBucket()
    open = await openTestHouse('embedded', { FREIGABE_FILES: bucket.location, LOG_LEVEL: 'fatal' })
    house = open.house
    const cast = await castAccount(house)
    account = cast.account
    owner = cast.owner
    visitor = await signedIn(open.app, owner.email, password)
  })
  after(async () => {
    await open.end()
    await bucket.end()
  })

  test('evidence that was put in the place of another is handed out to nobody', async () => {
    const own = await upload('eigene.txt', text)
    const other = await upload('andere.txt', 'Nein.')
    await put(keyOf(own), await sealedBytes(keyOf(other)))
    for (const way of ['file', 'preview']) {
      const { status, body } = await visitor.get(`/accounts/${account}/evidence/${own}/${way}`)
      assert.deepEqual([status, body.code], [500, 'FILE_DAMAGED'], way)
    }
    assert.equal((await download(other)).text, 'Nein.')
  })

  test('evidence of another account in the same place is handed out to nobody', async () => {
    const own = await upload('eigene.txt', text)
    const neighbour = await castAccount(house, 'Weinladen')
    const there = await signedIn(open.app, neighbour.owner.email, password)
    const path = `/accounts/${neighbour.account}/evidence?fileName=andere.txt`
    const { body } = await there.upload(path, text)
    await put(keyOf(own), await sealedBytes(`evidence/${neighbour.account}/${body.id}`))
    assert.equal((await download(own)).code, 'FILE_DAMAGED')
  })

  test('evidence that was cut off, and evidence that is gone, is no answer that looks complete', async () => {
    const cut = await upload('gekürzt.txt', text)
    await put(keyOf(cut), (await sealedBytes(keyOf(cut))).subarray(0, -1))
    assert.equal((await download(cut)).code, 'FILE_DAMAGED')
    const gone = await upload('weg.txt', text)
    await house.files.remove(keyOf(gone))
    assert.equal((await download(gone)).code, 'FILE_DAMAGED')
  })

  test('a large file that is exchanged while it is sent breaks the answer off', async () => {
    const id = await upload('groß.txt', text.repeat(60_000))
    const other = await sealedBytes(keyOf(await upload('andere.txt', text.repeat(60_001))))
    const read = house.files.read
    let reads = 0
    const exchanged: FileStore['read'] = (key) => (++reads === 1 ? read(key) : stream(other))
    await open.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = open.app.server.address() as AddressInfo
    const key = { name: 'Test', scopes: ['read' as const] }
    const { secret } = await issueKey(house, owner.actor, owner.name, account, key)
    Object.assign(house.files, { read: exchanged })
    const answer = await fetch(`http://127.0.0.1:${port}/v1${fileOf(id)}`, {
      headers: { authorization: `Bearer ${secret}` },
    })
    assert.equal(answer.status, 200)
    await assert.rejects(answer.arrayBuffer())
    Object.assign(house.files, { read })
  })

  test('evidence of before files were bound is known by its digest', async () => {
    const [own, other] = [await upload('eigene.txt', text), await upload('andere.txt', 'Nein.')]
    const key = house.keys.sealing[0]!
    await put(keyOf(own), sealAsBefore(key, Buffer.from(text)))
    assert.equal((await download(own)).code, 'FILE_DAMAGED', 'A bound file stays bound.')
    await becomeOld(keyOf(own))
    await becomeOld(keyOf(other))
    assert.equal((await download(own)).text, text)
    await put(keyOf(other), sealAsBefore(key, Buffer.from(text)))
    assert.equal((await download(other)).code, 'FILE_DAMAGED')
  })

  test('a recipients file in the place of another is not read to its end', async () => {
    const one = await castCase(house, owner.actor, account)
    const two = await castCase(house, owner.actor, account)
    const place = (batch: string) => `recipients/${account}/${batch}`
    await put(place(one.batch), await sealedBytes(place(two.batch)))
    await assert.rejects(Array.fromAsync(openList(house, account, one.batch)), FileDamaged)
    await Array.fromAsync(openList(house, account, two.batch))
  })

  test('after a rotation every file is sealed anew, but for those that cannot be proven, and the old key may go', async () => {
    const cast = await castAccount(house, 'Buchladen')
    const there = await signedIn(open.app, cast.owner.email, password)
    const send = async (name: string) =>
      (await there.upload(`/accounts/${cast.account}/evidence?fileName=${name}`, `${text} ${name}`))
        .body.id as string
    const [bound, unbound, damaged] = [
      await send('a.txt'),
      await send('b.txt'),
      await send('c.txt'),
    ]
    const at = (id: string) => `evidence/${cast.account}/${id}`
    const [old] = house.keys.sealing as [Key]
    const { batch } = await castCase(house, cast.owner.actor, cast.account)
    const [requestId, messageId] = [randomUUIDv7(), randomUUIDv7()]
    const wish = { requestId, messageId, kind: 'advice', title: 'Formular', text: 'Passt das?' }
    await there.post(`/accounts/${cast.account}/requests`, wish)
    const thread = `/accounts/${cast.account}/requests/${requestId}`
    const asked = await there.upload(`${thread}/messages/${messageId}/files?fileName=d.txt`, text)
    await put(at(unbound), sealAsBefore(old, Buffer.from(`${text} b.txt`)))
    await becomeOld(at(unbound))
    await put(at(damaged), await sealedBytes(at(bound)))

    const next: Key = { id: 'k2', bytes: randomBytes(32) }
    const rotated = { ...house, keys: { ...house.keys, sealing: [next, old] } }
    assert.equal(await resealFiles(rotated, { milliseconds: -1 }), 0)
    assert.ok((await unproven(rotated)).includes(at(damaged)))
    Object.assign(house.keys, { sealing: [next] })
    for (const [id, name] of [
      [bound, 'a.txt'],
      [unbound, 'b.txt'],
    ] as const) {
      const { body } = await there.get(`/accounts/${cast.account}/evidence/${id}/file`)
      assert.equal(body, `${text} ${name}`)
    }
    assert.equal((await there.get(`${thread}/files/${asked.body.id}`)).body, text)
    await Array.fromAsync(openList(house, cast.account, batch))
    assert.ok((await unproven(rotated)).includes(at(damaged)))
    Object.assign(house.keys, { sealing: [old] })
  })

  async function upload(name: string, content: string): Promise<string> {
    const path = `/accounts/${account}/evidence?fileName=${encodeURIComponent(name)}`
    return (await visitor.upload(path, content)).body.id
  }

  async function download(id: string): Promise<{ text: string; code: string }> {
    const { body } = await visitor.get(fileOf(id))
    return { text: body, code: body.code }
  }

  const fileOf = (id: string) => `/accounts/${account}/evidence/${id}/file`
  const keyOf = (id: string) => `evidence/${account}/${id}`
  const put = (key: string, bytes: Uint8Array) => house.files.write(key, stream(bytes))
  const sealedBytes = async (key: string) =>
    Buffer.concat(await Array.fromAsync(house.files.read(key)))

  /** Where the files that could not be resealed lie. */
  async function unproven(rotated: House): Promise<string[]> {
    const failed = await resealFiles(rotated, anHour).catch((error: AggregateError) => error)
    assert.ok(failed instanceof AggregateError)
    return failed.errors.map(({ message }: Error) => message.split(' ', 1)[0]!)
  }

  async function becomeOld(key: string) {
    const [, of] = key.split('/')
    await inRole(house.database, 'command', of!, (tx) =>
      tx.updateTable('evidence').set({ sealed_under: null }).where('file_key', '=', key).execute(),
    )
  }
})

async function* stream(bytes: Uint8Array) {
  yield bytes
}

async function openBucket() {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-bucket-'))
  const configureBuckets = [{ name: 'freigabe', configs: [] }]
  const options = { address: '127.0.0.1', port: 0, silent: true, directory: folder }
  const server = new S3rver({ ...options, configureBuckets })
  const { port } = await server.run()
  return {
    location: `s3://S3RVER:S3RVER@127.0.0.1:${port}/freigabe?tls=false`,
    async end() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
