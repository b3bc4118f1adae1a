import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { Sha256Lanes } from './sha256-lanes.ts'

const ways = { 'four at a time': new Sha256Lanes(), 'one by one': new Sha256Lanes(null) }

/** The first five words of each hash, as the platform computes them. */
function reference(messages: readonly Uint8Array[]): number[] {
  return messages.flatMap((message) => {
    const hash = createHash('sha256').update(message).digest()
    return [0, 4, 8, 12, 16].map((at) => hash.readInt32BE(at))
  })
}

function hashed(lanes: Sha256Lanes, messages: readonly Uint8Array[]): number[] {
  const described: number[] = []
  let at = 0
  for (const { length } of messages) {
    described.push(at, length, 7)
    at += length
  }
  const bytes = Buffer.concat(messages)
  const hashes = lanes.hash(bytes, Int32Array.from(described), messages.length)
  return [...hashes.subarray(0, messages.length * 5)]
}

for (const [way, lanes] of Object.entries(ways)) {
  test(`messages of any number and length have the hashes that the platform computes, ${way}`, () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 130 }), { maxLength: 40 }), (messages) => {
        assert.deepEqual(hashed(lanes, messages), reference(messages))
      }),
    )
  })

  test(`every length around that of a block is hashed right, in every place of four, ${way}`, () => {
    for (let shift = 0; shift < 4; shift++) {
      const lengths = Array.from({ length: 130 - shift }, (_, i) => i + shift)
      const messages = lengths.map((length) => new Uint8Array(length).fill(0x80 | length))
      assert.deepEqual(hashed(lanes, messages), reference(messages))
    }
  })
}

test('more than the memory holds at first is hashed as well', () => {
  const messages = Array.from({ length: 30_000 }, (_, i) => Buffer.from(`person.${i}@example.org`))
  assert.deepEqual(hashed(new Sha256Lanes(), messages), reference(messages))
})

test('here four are hashed at a time', () => {
  assert.equal(new Sha256Lanes().isWide, true)
})
