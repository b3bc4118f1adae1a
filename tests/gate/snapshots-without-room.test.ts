import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { after, afterEach, before, describe, test } from 'node:test'
import { openGate } from '@freigabe/sdk/gate'
import {
  openSmallDisk,
  type SmallDisk,
  withoutSmallDisk,
} from '../../packages/server/src/testing/small-disk.ts'
import { testDatabases } from '../../packages/server/src/testing/test-database.ts'
import { openTestHouse, type TestHouse } from '../../packages/server/src/testing/test-house.ts'
import { type GateServer, startGateServer } from './gate-server.ts'
import { keyToFollow, letSend, type OpenGroup } from './let-send.ts'

const skip = withoutSmallDisk || (!testDatabases.includes('postgres') && 'there is no PostgreSQL')

describe('A snapshot for which there is no room', { skip }, () => {
  let disk: SmallDisk
  let open: TestHouse & { end(): Promise<void> }
  let key: string
  let list: OpenGroup
  let server: GateServer
  before(async () => {
    disk = await openSmallDisk(1)
    open = await openTestHouse('postgres')
    open.clock.set(new Date().toISOString())
    key = await keyToFollow(open.house)
    list = await letSend(open.house)
  })
  afterEach(() => server.kill())
  after(async () => {
    await open.end()
    await disk.remove()
  })

  test('is refused as such, while questions are answered, and made once there is', async () => {
    server = await startGateServer(open.url!, { TMPDIR: disk.folder })
    await disk.fill(0)
    const refused: unknown[] = []
    const opening = openGate({ url: server.url, key, onError: (error) => refused.push(error) })
    const { status, body } = await ask('/gate/snapshot', {})
    assert.deepEqual([status, body.status, body.code], [507, 507, 'STORAGE_FULL'])
    assert.equal((await ask('/gate/check', list)).body.verdict, 'allow')
    assert.equal((await fetch(`${server.url}/readyz`)).status, 200)
    assert.equal(await disk.room(), 0)
    await disk.free()
    const gate = await opening
    assert.equal(gate.check(list).verdict, 'allow')
    assert.ok(refused.every((error) => (error as { code: string }).code === 'STORAGE_FULL'))
    await gate.close()
    assert.equal(server.process.exitCode, null)
  })

  test('leaves nothing behind, however its server ends', async () => {
    server = await startGateServer(open.url!, { TMPDIR: disk.folder })
    const room = await disk.room()
    const gate = await openGate({ url: server.url, key })
    assert.ok((await disk.room()) < room, 'The snapshot takes room.')
    await gate.close()
    await server.kill()
    assert.deepEqual(await readdir(disk.folder), [])
    assert.equal(await disk.room(), room)
  })

  async function ask(path: string, body: object) {
    const answer = await fetch(`${server.url}/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ ...body, caseId: undefined }),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
})
