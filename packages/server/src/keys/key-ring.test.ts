import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { testConfig } from '../testing/test-house.ts'
import { keyById, openKeyRing } from './key-ring.ts'

describe('The key ring', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-keys-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('drawn keys are kept for the next start, and every purpose has its own', () => {
    const first = openKeyRing(testConfig(folder))
    assert.deepEqual(openKeyRing(testConfig(folder)), first)
    const drawn = Object.values(first).map(([key]) => Buffer.from(key!.bytes).toString('hex'))
    assert.equal(new Set(drawn).size, 4)
    assert.ok(drawn.every((hex) => hex.length === 64))
  })

  test('the file of keys is readable by nobody else, also when it was made so by somebody', async () => {
    openKeyRing(testConfig(folder))
    const file = join(folder, 'keys.json')
    assert.equal((await stat(file)).mode & 0o777, 0o600)
    await chmod(file, 0o644)
    openKeyRing(testConfig(folder))
    assert.equal((await stat(file)).mode & 0o777, 0o600)
    assert.deepEqual(await readdir(folder), ['keys.json'])
  })

  test('a purpose that is new gets its key, and the others keep theirs', async () => {
    const first = openKeyRing(testConfig(folder))
    const file = join(folder, 'keys.json')
    const { sketch: _, ...kept } = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(file, JSON.stringify(kept))
    const second = openKeyRing(testConfig(folder))
    assert.deepEqual(second.sealing, first.sealing)
    assert.notDeepEqual(second.sketch, first.sketch)
  })

  test('after a rotation the first key makes and the old one still reads', () => {
    const [old, fresh] = [1, 2].map((fill) => Buffer.alloc(32, fill).toString('base64'))
    const ring = openKeyRing(testConfig(folder, { FREIGABE_SEALING_KEY: `k2:${fresh},k1:${old}` }))
    assert.equal(ring.sealing[0]!.id, 'k2')
    assert.deepEqual(keyById(ring.sealing, 'k1').bytes, Buffer.alloc(32, 1))
    assert.throws(() => keyById(ring.sealing, 'k0'), /no key with the id k0/)
  })

  test('with every key in the configuration nothing is drawn', async () => {
    const key = `k1:${Buffer.alloc(32, 1).toString('base64')}`
    openKeyRing(
      testConfig(folder, {
        FREIGABE_SESSION_KEY: key,
        FREIGABE_SKETCH_KEY: key,
        FREIGABE_SEALING_KEY: key,
        FREIGABE_SIGNING_KEY: key,
      }),
    )
    assert.deepEqual(await readdir(folder), [])
  })
})
