import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { RecipientSet } from './recipient-set.ts'

/** Few different values in each word, so that equal beginnings are common. */
const fingerprint = fc.tuple(
  fc.constantFrom(0, 1, -1, 0x1_0000),
  fc.constantFrom(0, 5, -5),
  fc.constantFrom(0, -1, 7),
  fc.nat(3),
)

function digestByDefinition(fingerprints: readonly (readonly number[])[]): string {
  const distinct = new Map(
    fingerprints.map((words) => {
      const bytes = Buffer.alloc(16)
      for (const [i, word] of words.entries()) bytes.writeInt32BE(word, i * 4)
      return [bytes.toString('hex'), bytes]
    }),
  )
  const sorted = [...distinct.values()].sort(Buffer.compare)
  const hash = createHash('sha256').update(`freigabe-recipients-1\n${sorted.length}\n`)
  return `r1-${hash.update(Buffer.concat(sorted)).digest('hex')}`
}

test('the digest is that of the sorted distinct fingerprints', () => {
  fc.assert(
    fc.property(fc.array(fingerprint, { maxLength: 300 }), (fingerprints) => {
      const set = new RecipientSet()
      for (const words of fingerprints) set.add(Int32Array.from([...words, 0, 0, 0, 0]))
      assert.equal(set.digest(), digestByDefinition(fingerprints))
    }),
  )
})

/** Enough for the set to have grown in each of its ways. */
const many = 1_400_000

test('a recipient is new exactly once, also while the set grows', () => {
  const set = new RecipientSet()
  const words = new Int32Array(8)
  for (const round of ['first', 'second']) {
    for (let i = 0; i < many; i++) {
      words[0] = Math.imul(i, 0x9e3779b1)
      words[1] = i
      words[2] = ~i
      if (set.add(words) !== (round === 'first')) assert.fail(`${round} ${i}`)
    }
  }
  assert.equal(set.size, many)
})

test('fingerprints chosen to begin alike are told apart, and their order is theirs', () => {
  const chosen = Array.from({ length: 70_000 }, (_, i) => [0x12345000 | (i & 0xfff), i, i & 3, 9])
  const set = new RecipientSet()
  for (const words of chosen) assert.ok(set.add(Int32Array.from(words)))
  for (const words of chosen) assert.ok(set.has(Int32Array.from(words)))
  assert.equal(set.digest(), digestByDefinition(chosen))
})

test('a set whose digest was taken accepts nothing more', () => {
  const set = new RecipientSet()
  set.digest()
  assert.throws(() => set.add(new Int32Array(8)), /digest of this set has been taken/)
})
