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

test('what is sealed is read again byte by byte, however the pieces arrive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), pieces, pieces, async (plain, one, other) => {
      const sealed = await whole(seal([current], inPieces(plain, one)))
      const read = await whole(unseal([current], inPieces(sealed, other)))
      assert.deepEqual(read, Buffer.from(plain))
    }),
  )
})

test('a sealed file that was cut off anywhere is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), pieces, fc.nat(), async (plain, cut, at) => {
      const sealed = await whole(seal([current], inPieces(plain, [100])))
      const left = sealed.subarray(0, at % sealed.length)
      await assert.rejects(whole(unseal([current], inPieces(left, cut))))
    }),
  )
})

test('a sealed file with one changed bit, wherever it is, is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), pieces, fc.nat(), async (plain, cut, at) => {
      const sealed = await whole(seal([current], inPieces(plain, [100])))
      const changed = Buffer.from(sealed)
      const place = at % (sealed.length * 8)
      changed[place >> 3] = changed[place >> 3]! ^ (1 << (place & 7))
      await assert.rejects(whole(unseal([current], inPieces(changed, cut))))
    }),
  )
})

test('a sealed file with something appended is refused', async () => {
  const sealed = await whole(seal([current], inPieces(Buffer.from('anna@example.org'), [5])))
  const longer = Buffer.concat([sealed, Buffer.from('x')])
  await assert.rejects(whole(unseal([current], inPieces(longer, [7]))))
})

test('a file sealed before a rotation is read with the old key, and new ones name the new key', async () => {
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

test('a sealed file shows nothing of its content', async () => {
  const plain = Buffer.from('anna@example.org;Anna'.repeat(50))
  const sealed = await whole(seal([current], inPieces(plain, [64])))
  assert.equal(sealed.includes('anna'), false)
  const again = await whole(seal([current], inPieces(plain, [64])))
  assert.notDeepEqual(sealed, again)
})

test('a file that fails while it is sealed fails the sealing', async () => {
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
