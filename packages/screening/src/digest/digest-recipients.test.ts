import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { normaliseAddress } from '../address/parse-address.ts'
import { digestRecipients } from './recipient-set.ts'

interface Vector {
  name: string
  addresses?: string[]
  normalised?: string[]
  series?: { before: string; from: number; to: number; after: string }
  digest: string
}

const page = new URL('../../../../docs/reference/recipients-digest.md', import.meta.url)
const json = /```json\n(.*?)```/s.exec(readFileSync(page, 'utf8'))![1]!
const vectors: Vector[] = JSON.parse(json)

for (const { name, addresses, normalised, series, digest } of vectors) {
  test(`the specification's vector holds: ${name}`, () => {
    const given =
      addresses ??
      Array.from(
        { length: series!.to - series!.from + 1 },
        (_, i) => `${series!.before}${series!.from + i}${series!.after}`,
      )
    assert.equal(digestRecipients(given), digest)
    if (!normalised) return
    const found = given.map(normaliseAddress).filter((address) => address !== null)
    assert.deepEqual([...new Set(found)], normalised)
  })
}

test('order, repetition and upper case change nothing in a digest', () => {
  const addresses = fc.array(fc.emailAddress(), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(addresses, fc.infiniteStream(fc.boolean()), (list, upper) => {
      const respelt = [...list, ...list]
        .reverse()
        .map((address) => (upper.next().value ? address.toUpperCase() : address))
      assert.equal(digestRecipients(respelt), digestRecipients(list))
    }),
  )
})

test('one recipient more makes another digest', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 20 }), (numbers) => {
      const addresses = numbers.map((number) => `user${number}@example.com`)
      assert.notEqual(digestRecipients(addresses), digestRecipients(addresses.slice(1)))
    }),
  )
})
