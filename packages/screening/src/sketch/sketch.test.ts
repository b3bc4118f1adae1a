import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Mailbox } from '../address/provider-form.ts'
import { sha256Words } from '../digest/sha256.ts'
import { byMailboxes, type ComparableSketch, compareSketches } from './compare-sketches.ts'
import { highestRate, leastPicked, levelsOf, type Sketch, SketchBuilder } from './sketch.ts'

const encoder = new TextEncoder()

/** The sketch of the recipients with these numbers. */
function sketch(numbers: Iterable<number>): Sketch {
  const builder = new SketchBuilder()
  let recipients = 0
  for (const number of numbers) {
    const bytes = encoder.encode(`person${number}@example.org`)
    builder.add(sha256Words(bytes, bytes.length))
    recipients++
  }
  return builder.finish(recipients)
}

function* range(from: number, to: number): Generator<number> {
  for (let number = from; number < to; number++) yield number
}

function comparable({ recipients, rate, ...rest }: Sketch): ComparableSketch {
  return { recipients, rate, levels: levelsOf(rest).map((level) => new Set(level)) }
}

function overlap(first: Sketch, second: Sketch) {
  return compareSketches(comparable(first), comparable(second))
}

test('a small list is kept whole', () => {
  const { rate, hashes } = sketch(range(0, 500))
  assert.deepEqual([rate, hashes.length], [0, 500])
})

test('a sketch holds every hash of its rate, at least the promised number, and in order', () => {
  const { rate, hashes } = sketch(range(0, 30_000))
  assert.ok(rate > 0 && rate < highestRate)
  assert.ok(hashes.length >= leastPicked && hashes.length < 3 * leastPicked)
  assert.ok(hashes.every((hash) => hash < 1n << BigInt(64 - rate)))
  assert.deepEqual(hashes, hashes.slice().sort())
})

test('the order of recipients changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...range(0, 5000)], { minLength: 5000 }), (numbers) => {
      assert.deepEqual(sketch(numbers), sketch(range(0, 5000)))
    }),
    { numRuns: 10 },
  )
})

for (const [size, of, share] of [
  [100, 100, 0.5],
  [100, 100_000, 1],
  [1000, 1000, 0.2],
  [20_000, 20_000, 0.05],
] as const) {
  test(`of ${size} recipients the share of ${share} in a list of ${of} is estimated within four standard errors`, () => {
    const common = Math.round(size * share)
    const first = sketch(range(0, size))
    const second = sketch(range(size - common, size - common + of))
    const { ofFirst, compared, recipients, ofSecond } = overlap(first, second)
    const error = Math.sqrt((share * (1 - share)) / Math.max(compared, 1))
    assert.ok(Math.abs(ofFirst - share) <= 4 * error + 1e-9, `${ofFirst} of ${share} ± ${error}`)
    assert.ok(Math.abs(recipients - common) <= 4 * error * size + 1)
    assert.ok(Math.abs(ofSecond - common / of) <= (4 * error * size + 1) / of)
  })
}

/** Spellings of a mailbox at Gmail, and addresses that are no other's. */
const spellings = fc.record({
  number: fc.nat(60),
  dots: fc.constantFrom('person', 'per.son', 'p.e.r.son'),
  tag: fc.constantFrom('', '+shop', '+x1'),
  domain: fc.constantFrom('gmail.com', 'googlemail.com', 'gmx.de'),
})
type Spelling = typeof spellings extends fc.Arbitrary<infer One> ? One : never

function written({ dots, number, tag, domain }: Spelling): string {
  return `${dots}${number}${tag}@${domain}`
}

/** The mailbox, as a person would say it. */
function delivered(spelling: Spelling): string {
  return spelling.domain === 'gmx.de'
    ? written(spelling)
    : written({ ...spelling, dots: 'person', tag: '', domain: 'gmail.com' })
}

/** The sketch of distinct addresses by mailboxes, in levels. */
function mailboxSketch(addresses: readonly string[]): ComparableSketch {
  const builder = new SketchBuilder()
  const mailbox = new Mailbox()
  const distinct = [...new Set(addresses)]
  for (const address of distinct) {
    const bytes = encoder.encode(address)
    const hash = sha256Words(bytes, bytes.length).slice()
    mailbox.load({ bytes, length: bytes.length, at: address.indexOf('@') }, hash)
    builder.add(hash, mailbox.hash)
  }
  const made = builder.finish(distinct.length)
  const differing = levelsOf({ hashes: made.differing! }).map((level) => new Set(level))
  return byMailboxes(comparable(made), differing)
}

test('by mailboxes a list is the list of their forms, however its addresses are spelt', () => {
  fc.assert(
    fc.property(fc.array(spellings, { maxLength: 200 }), (list) => {
      const spelt = mailboxSketch(list.map(written))
      const plain = mailboxSketch(list.map(delivered))
      assert.deepEqual(spelt.levels, plain.levels)
    }),
  )
})

test('a list in other spellings is the same by mailboxes, at any rate', () => {
  const list = Array.from({ length: 30_000 }, (_, i) => `anna.weber${i}@gmail.com`)
  const again = list.map((address, i) => address.replace('a.', 'a').replace('@', `+${i}@`))
  const both = [mailboxSketch(list), mailboxSketch(again)] as const
  assert.ok(both[0].rate > 0)
  assert.equal(compareSketches(...both).ofFirst, 1)
})

test('lists that have nothing in common show no overlap', () => {
  const { shared } = overlap(sketch(range(0, 50_000)), sketch(range(50_000, 100_000)))
  assert.equal(shared, 0)
})
