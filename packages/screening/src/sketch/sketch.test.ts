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
  [50_000, 300_000, 0.9],
  [300_000, 300_000, 0.3],
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

test('a small list inside a huge one is found', () => {
  const huge = sketch(range(0, 1_000_000))
  assert.equal(huge.rate, highestRate)
  const { ofFirst, shared } = overlap(sketch(range(400_000, 401_000)), huge)
  assert.equal(ofFirst, 1)
  assert.ok(shared >= 4)
})

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

const million = 1_000_000

/**
 * A sketch of this many recipients whose hashes are drawn instead of computed, which makes no difference to
 * it.
 */
function drawnSketch(draw: number, from: number, to: number): Sketch {
  const builder = new SketchBuilder()
  const words = new Int32Array(8)
  for (let number = from; number < to; number++) {
    words[0] = mixed(number ^ (draw * 0x9e3779b1))
    words[1] = mixed(number + 0x85ebca6b)
    builder.add(words)
  }
  return builder.finish(to - from)
}

/** The last steps of MurmurHash3: other bits for each number. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

test('between lists of ten million the error is the one that is stated, draw by draw', () => {
  const size = 10 * million
  const share = 0.3
  const deviations = Array.from({ length: 8 }, (_, draw) => {
    const first = drawnSketch(draw, 0, size)
    assert.equal(first.rate, highestRate)
    const second = drawnSketch(draw, size * (1 - share), size * (2 - share))
    const { ofFirst, error, recipients } = overlap(first, second)
    assert.ok(error < 0.002, `The stated error is ${error}.`)
    assert.ok(Math.abs(recipients - share * size) <= 4 * error * size)
    return (ofFirst - share) / error
  })
  const spread = Math.sqrt(deviations.reduce((sum, each) => sum + each ** 2, 0) / deviations.length)
  // For eight draws whose deviation is one standard error, the spread is outside once in 1,000 times.
  assert.ok(spread > 0.29 && spread < 1.86, `${spread} standard errors`)
})

for (const size of [1000, 100_000, million]) {
  test(`a list of ${size} within one of ten million is found whole, and half of it as half`, () => {
    const huge = drawnSketch(0, 0, 10 * million)
    const whole = overlap(drawnSketch(0, 4 * million, 4 * million + size), huge)
    assert.deepEqual([whole.ofFirst, whole.recipients], [1, size])
    const half = overlap(drawnSketch(0, 10 * million - size / 2, 10 * million + size / 2), huge)
    const error = Math.sqrt(0.25 / half.compared)
    assert.ok(half.compared > size / 100 && Math.abs(half.ofFirst - 0.5) <= 4 * error)
  })
}
