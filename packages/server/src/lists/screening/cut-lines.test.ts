import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutLines } from './open-list.ts'

test('of a file those lines are read that were asked for, however it comes in', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'ü', '"'), maxLength: 5 }), {
        maxLength: 12,
      }),
      fc.nat({ max: 14 }),
      fc.nat({ max: 14 }),
      fc.integer({ min: 1, max: 9 }),
      async (words, skip, take, size) => {
        const lines = words.map((word) => `${word}\n`)
        const bytes = Buffer.from(lines.join(''))
        const cut = await Array.fromAsync(cutLines(inChunks(bytes, size), { skip, take }))
        const wanted = lines.slice(skip, skip + take).join('')
        assert.equal(Buffer.concat(cut).toString(), wanted)
      },
    ),
  ))

test('a file of which some lines are read is read to its end', async () => {
  const file = async function* () {
    yield Buffer.from('a\nb\n')
    throw new Error('It is not the one that was put there.')
  }
  await assert.rejects(Array.fromAsync(cutLines(file(), { skip: 0, take: 1 })), /not the one/)
})

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
