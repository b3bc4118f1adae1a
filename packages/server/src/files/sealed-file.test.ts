import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Key } from '../keys/key-ring.ts'
import { seal, unseal } from './sealed-file.ts'

const old: Key = { id: 'k1', bytes: randomBytes(32) }
const current: Key = { id: 'k2', bytes: randomBytes(32) }

/** Lengths of the pieces that a stream arrives in. */
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 })

test('what was sealed comes back the same, however the pieces arrive', async () => {
  const plains = fc.uint8Array({ maxLength: 400 })
  await fc.assert(
    fc.asyncProperty(plains, pieces, pieces, async (plain, one, other) => {
      const sealed = await whole(seal([current], inPieces(plain, one)))
      const opened = await whole(unseal([current], inPieces(sealed, other)))
      assert.deepEqual(opened, Buffer.from(plain))
    }),
  )
})

test('a sealed file that was cut off anywhere is refused', async () => {
  const sealed = await whole(seal([current], inPieces(Buffer.from('anna@example.org'), [5])))
  for (let end = 0; end < sealed.length; end += 1) {
    const left = inPieces(sealed.subarray(0, end), [7])
    await assert.rejects(whole(unseal([current], left)), `cut at ${end}`)
  }
})

test('a sealed file with one changed bit, wherever it is, is refused', async () => {
  const sealed = await whole(seal([current, old], inPieces(Buffer.from('anna'), [5])))
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    await assert.rejects(whole(unseal([current, old], inPieces(changed, [7]))), `bit ${bit}`)
  }
})

test('a sealed file with something appended is refused', async () => {
  const sealed = await whole(seal([current], inPieces(Buffer.from('anna@example.org'), [5])))
  const longer = Buffer.concat([sealed, Buffer.from('x')])
  await assert.rejects(whole(unseal([current], inPieces(longer, [7]))))
})

test('a file sealed before a rotation opens with the old key, and a new one names the new key', async () => {
  const before = await whole(seal([old], inPieces(Buffer.from('before'), [2])))
  const ring = [current, old]
  assert.equal((await whole(unseal(ring, inPieces(before, [9])))).toString(), 'before')
  const after = await whole(seal(ring, inPieces(Buffer.from('after'), [2])))
  assert.equal((await whole(unseal([current], inPieces(after, [9])))).toString(), 'after')
})

test('a file whose key is gone is refused by the key’s id', async () => {
  const sealed = await whole(seal([old], inPieces(Buffer.from('before'), [2])))
  await assert.rejects(whole(unseal([current], inPieces(sealed, [9]))), /no key with the id k1/)
})

test('a sealed file shows nothing of its content, and the same content is never sealed alike', async () => {
  const plain = Buffer.from('anna@example.org;Anna'.repeat(50))
  const sealed = await whole(seal([current], inPieces(plain, [64])))
  assert.equal(sealed.includes('anna'), false)
  assert.notDeepEqual(sealed, await whole(seal([current], inPieces(plain, [64]))))
})

test('a file that breaks off while it is sealed fails the sealing', async () => {
  async function* broken() {
    yield Buffer.from('anna')
    throw new Error('The upload broke off.')
  }
  await assert.rejects(whole(seal([current], broken())), /broke off/)
})

/** Cuts bytes into pieces of these lengths, over and over. */
async function* inPieces(bytes: Uint8Array, lengths: readonly number[]) {
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length]!
    yield bytes.subarray(start, start + length)
    start += length
  }
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(stream))
}
