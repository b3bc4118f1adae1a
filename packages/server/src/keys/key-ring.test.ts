import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { testConfig } from '../testing/test-house.ts'
import { keyById, openKeyRing } from './key-ring.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'freigabe-keys-'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('drawn keys are kept for the next start, readable by nobody else', async () => {
  const first = openKeyRing(testConfig(folder))
  const second = openKeyRing(testConfig(folder))
  assert.deepEqual(first, second)
  assert.equal((await stat(join(folder, 'keys.json'))).mode & 0o777, 0o600)
})

test('after a rotation the first key makes and the old one still reads', () => {
  const [old, fresh] = [1, 2].map((fill) => Buffer.alloc(32, fill).toString('base64'))
  const ring = openKeyRing(testConfig(folder, { FREIGABE_SEALING_KEY: `k2:${fresh},k1:${old}` }))
  assert.equal(ring.sealing[0]!.id, 'k2')
  assert.deepEqual(keyById(ring.sealing, 'k1').bytes, Buffer.alloc(32, 1))
  assert.throws(() => keyById(ring.sealing, 'k0'), /k0/)
})
