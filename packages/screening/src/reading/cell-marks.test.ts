import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CellMarks } from './cell-marks.ts'

const asked = Array.from(';"\n\r', (character) => character.charCodeAt(0))
const ways = {
  'sixteen at a time': () => new CellMarks(asked),
  'one by one': () => new CellMarks(asked, null),
}

/** All marked places, asked for one after another. */
function places(marks: CellMarks, length: number): number[] {
  const found: number[] = []
  for (let at = marks.next(0); at < length; at = marks.next(at + 1)) found.push(at)
  return found
}

function reference(bytes: Uint8Array): number[] {
  return [...bytes.keys()].filter((at) => bytes[at]! >= 0x80 || asked.includes(bytes[at]!))
}

/** Bytes of which a good part is to be marked. */
const someBytes = fc
  .array(fc.oneof(fc.constantFrom(...asked, 0x41, 0x20), fc.integer({ min: 0, max: 255 })), {
    maxLength: 200,
  })
  .map((bytes) => Uint8Array.from(bytes))

for (const [way, open] of Object.entries(ways)) {
  test(`exactly the bytes that were asked for and those beyond ASCII are marked, ${way}`, () => {
    fc.assert(
      fc.property(fc.array(someBytes, { minLength: 1, maxLength: 4 }), (blocks) => {
        // One after another, because marks of the previous one must not show through.
        const marks = open()
        for (const block of blocks) {
          marks.mark(block)
          assert.deepEqual(places(marks, block.length), reference(block))
        }
      }),
    )
  })

  test(`a block without marks and an empty one are passed over whole, ${way}`, () => {
    const marks = open()
    marks.mark(new Uint8Array(100_000).fill(0x41))
    assert.equal(marks.next(0), 100_000)
    marks.mark(new Uint8Array(0))
    assert.equal(marks.next(0), 0)
  })
}

test('two that mark in turn do not disturb each other', () => {
  const [one, other] = [new CellMarks(asked), new CellMarks(asked)]
  one.mark(new TextEncoder().encode('ab;cd'))
  other.mark(new TextEncoder().encode(';;;;;'))
  assert.deepEqual(places(one, 5), [2])
})
