import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { Sha256, sha256Words, toHex } from './sha256.ts'

const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('SHA-256 of any bytes, fed in any pieces, is what the platform computes', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 })
  fc.assert(
    fc.property(pieces, (parts) => {
      const hash = new Sha256()
      for (const part of parts) hash.update(part)
      assert.equal(toHex(hash.digest()), reference(Buffer.concat(parts)))
    }),
  )
})

test('the short way gives the same words at every length around the block size', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = new Uint8Array(length).map((_, i) => (i * 7 + length) & 0xff)
    const words = Array.from(sha256Words(bytes, length), (word) => (word >>> 0).toString(16))
    assert.equal(words.map((word) => word.padStart(8, '0')).join(''), reference(bytes))
  }
})
