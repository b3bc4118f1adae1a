import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Key } from '../keys/key-ring.ts'
import { sealAsBefore } from '../testing/seal-list.ts'
import { FileDamaged, seal, unseal } from './sealed-file.ts'

const old: Key = { id: 'k1', bytes: randomBytes(32) }
const current: Key = { id: 'k2', bytes: randomBytes(32) }

const place = 'evidence/0197-teeladen/0197-consent'

/** Lengths of the pieces that a stream arrives in. */
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 })

test('what was sealed comes back the same, however the pieces arrive', async () => {
  const plains = fc.uint8Array({ maxLength: 400 })
  await fc.assert(
    fc.asyncProperty(plains, pieces, pieces, async (plain, one, other) => {
      const sealed = await whole(seal([current], place, inPieces(plain, one)))
      const opened = await whole(open([current], inPieces(sealed, other)))
      assert.deepEqual(opened, Buffer.from(plain))
    }),
  )
})

test('a sealed file that was cut off anywhere is refused', async () => {
  const sealed = await whole(seal([current], place, inPieces(Buffer.from('anna@example.org'), [5])))
  for (let end = 0; end < sealed.length; end += 1) {
    const left = inPieces(sealed.subarray(0, end), [7])
    await assert.rejects(whole(open([current], left)), `cut at ${end}`)
  }
})

test('a sealed file with one changed bit, wherever it is, is refused', async () => {
  const sealed = await whole(seal([current, old], place, inPieces(Buffer.from('anna'), [5])))
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    await assert.rejects(whole(open([current, old], inPieces(changed, [7]))), `bit ${bit}`)
  }
})

test('a sealed file with something appended is refused', async () => {
  const sealed = await whole(seal([current], place, inPieces(Buffer.from('anna@example.org'), [5])))
  const longer = Buffer.concat([sealed, Buffer.from('x')])
  await assert.rejects(whole(open([current], inPieces(longer, [7]))))
})

test('a file sealed before a rotation opens with the old key, and a new one names the new key', async () => {
  const before = await whole(seal([old], place, inPieces(Buffer.from('before'), [2])))
  const ring = [current, old]
  assert.equal((await whole(open(ring, inPieces(before, [9])))).toString(), 'before')
  const after = await whole(seal(ring, place, inPieces(Buffer.from('after'), [2])))
  assert.equal((await whole(open([current], inPieces(after, [9])))).toString(), 'after')
})

test('a file whose key is gone is refused by the key’s id', async () => {
  const sealed = await whole(seal([old], place, inPieces(Buffer.from('before'), [2])))
  await assert.rejects(whole(open([current], inPieces(sealed, [9]))), /no key with the id k1/)
})

test('a sealed file shows nothing of its content, and the same content is never sealed alike', async () => {
  const plain = Buffer.from('anna@example.org;Anna'.repeat(50))
  const sealed = await whole(seal([current], place, inPieces(plain, [64])))
  assert.equal(sealed.includes('anna'), false)
  assert.notDeepEqual(sealed, await whole(seal([current], place, inPieces(plain, [64]))))
})

test('a file that breaks off while it is sealed fails the sealing', async () => {
  async function* broken() {
    yield Buffer.from('anna')
    throw new Error('The upload broke off.')
  }
  await assert.rejects(whole(seal([current], place, broken())), /broke off/)
})

test('a sealed file opens at its own place only', async () => {
  const sealed = await whole(seal([current], place, inPieces(Buffer.from('anna'), [2])))
  for (const other of ['evidence/0197-weinladen/0197-consent', `${place}/`, `${place}x`, '']) {
    await assert.rejects(whole(open([current], inPieces(sealed, [9]), other)), FileDamaged, other)
  }
})

test('a file of the old form opens where that is taken, and nowhere else', async () => {
  const before = sealAsBefore(old, Buffer.from('before'))
  const ring = [current, old]
  assert.equal(
    (await whole(unseal(ring, place, inPieces(before, [3]), takesUnbound))).toString(),
    'before',
  )
  await assert.rejects(whole(open(ring, inPieces(before, [3]))), FileDamaged)
})

test('a file of the new form never opens as one of the old', async () => {
  const sealed = await whole(seal([current], place, inPieces(Buffer.from('anna'), [2])))
  sealed.write('FGS1')
  await assert.rejects(
    whole(unseal([current], place, inPieces(sealed, [9]), takesUnbound)),
    FileDamaged,
  )
})

const takesUnbound = { takesUnbound: true }

function open(keys: readonly Key[], sealed: AsyncIterable<Uint8Array>, at = place) {
  return unseal(keys, at, sealed, { takesUnbound: false })
}

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
