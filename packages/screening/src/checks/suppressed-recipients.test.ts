import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Suppressed,
  type SuppressionKind,
  suppressionKinds,
} from '../counting/suppressed-set.ts'
import { sha256Words } from '../digest/sha256.ts'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import { findingTexts } from './checks.ts'

const encoder = new TextEncoder()
const now = new Date('2026-11-25T10:00:00Z')
/** When all of them left. */
const left = new Date('2026-03-05T12:00:00Z')

function suppressedPeople(people: readonly (readonly [string, SuppressionKind])[]): Suppressed {
  const hashes = people.map(([address]) => {
    const bytes = encoder.encode(address)
    const words = sha256Words(bytes, bytes.length)
    return (BigInt(words[0]! >>> 0) << 32n) | BigInt(words[1]! >>> 0)
  })
  return {
    hashes: BigUint64Array.from(hashes),
    kinds: Uint8Array.from(people, ([, kind]) => suppressionKinds.indexOf(kind)),
    since: Uint32Array.from(people, () => left.getTime() / 1000),
  }
}

async function findingOn(addresses: readonly string[], suppressed?: Suppressed) {
  const options = suppressed === undefined ? { now } : { now, suppressed }
  const report = await screen(chunks(`E-Mail\n${addresses.join('\n')}\n`), options)
  assert.equal(report.outcome, 'screened')
  const finding = report.findings.find(({ id }) => id === 'suppressed_recipients')
  assert.ok(finding === undefined || finding.id === 'suppressed_recipients')
  return finding
}

const people = Array.from({ length: 1000 }, (_, i) => `person${i}@example.org`)

test('each recipient who came back is counted once, however written and how often', async () => {
  const suppressed = suppressedPeople([
    ['person1@example.org', 'unsubscribed'],
    ['person2@example.org', 'hard_bounced'],
    ['person3@example.org', 'complained'],
    ['somebody.else@example.org', 'unsubscribed'],
  ])
  const finding = await findingOn([...people, 'PERSON1@example.org', people[2]!], suppressed)
  assert.equal(finding?.severity, 'notice')
  assert.deepEqual(finding.facts, {
    recipients: 1000,
    confirmedLater: 0,
    suppressed: 3,
    otherSpelling: 0,
    complained: 1,
    unsubscribed: 1,
    hardBounced: 1,
  })
})

test('of several kinds the gravest counts, in whichever order they were reported', async () => {
  for (const kinds of [suppressionKinds, suppressionKinds.toReversed()]) {
    const suppressed = suppressedPeople(kinds.map((kind) => ['person1@example.org', kind]))
    const finding = await findingOn(people, suppressed)
    assert.deepEqual([finding?.facts.complained, finding?.facts.suppressed], [1, 1])
  }
})

test('who confirmed again after leaving is no offence, and who confirmed before it is', async () => {
  const rows = [
    'person1@example.org;2026-03-06 09:00:00',
    'person2@example.org;2026-03-04 09:00:00',
    'person3@example.org;2027-01-01 09:00:00',
    ...people.slice(4).map((address) => `${address};2026-01-02 09:00:00`),
  ]
  const suppressed = suppressedPeople(
    people.slice(1, 4).map((address) => [address, 'unsubscribed'] as const),
  )
  const report = await screen(chunks(`E-Mail;Bestätigt am\n${rows.join('\n')}\n`), {
    now,
    suppressed,
  })
  assert.equal(report.outcome, 'screened')
  const finding = report.findings.find(({ id }) => id === 'suppressed_recipients')
  assert.ok(finding?.id === 'suppressed_recipients')
  const { confirmedLater, unsubscribed } = finding.facts
  assert.deepEqual([confirmedLater, unsubscribed], [1, 2])
  assert.match(findingTexts(finding).text.de, /neu bestätigt und nicht mitgezählt: 1\./)
})

test('it weighs by share', async () => {
  const weights = [9, 10, 49, 50].map(async (count) => {
    const back = people.slice(0, count).map((address) => [address, 'unsubscribed'] as const)
    return (await findingOn(people, suppressedPeople(back)))?.severity
  })
  assert.deepEqual(await Promise.all(weights), ['notice', 'warning', 'warning', 'serious'])
})

test('it is silent where nobody came back, and where nobody was reported', async () => {
  const others = suppressedPeople([['somebody.else@example.org', 'unsubscribed']])
  assert.equal(await findingOn(people, others), undefined)
  assert.equal(await findingOn(people, suppressedPeople([])), undefined)
  assert.equal(await findingOn(people), undefined)
})

test('every one of many is found, and nobody else', async () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `gone${i}@example.net`)
  const suppressed = suppressedPeople(many.map((address) => [address, 'unsubscribed']))
  const finding = await findingOn([...many.filter((_, i) => i % 7 === 0), ...people], suppressed)
  assert.equal(finding?.facts.suppressed, Math.ceil(100_000 / 7))
})

test('the text names the counts in both languages', async () => {
  const back = people.map((address) => [address, 'unsubscribed'] as const)
  const many = Array.from({ length: 1500 }, (_, i) => `gone${i}@example.net`)
  const suppressed = suppressedPeople([
    ...back,
    ...many.map((address) => [address, 'complained'] as const),
  ])
  const { text } = findingTexts((await findingOn([...people, ...many], suppressed))!)
  assert.match(
    text.de,
    /^2\.500 Empfänger wurden schon einmal gesperrt \(100\s%\): 1\.000 nach einer Abmeldung, 1\.500/,
  )
  assert.match(
    text.en,
    /^2,500 recipients were suppressed before \(100%\): 1,000 after unsubscribing, 1,500/,
  )
})
