import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { divide } from '../divide/divide.ts'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import { findKnown } from './find-known.ts'
import { digestRecipients } from './recipient-set.ts'
import { sha256Words } from './sha256.ts'

const people = Array.from({ length: 440 }, (_, i) => `person${i}@example.org`)
const old = people.slice(0, 300)
const older = people.slice(250, 380)
const file = listOf(people)

function listOf(addresses: readonly string[]) {
  const text = `E-Mail;Name\n${addresses.map((address) => `${address};X`).join('\n')}\n`
  return { text, open: () => chunks(text), digest: digestRecipients(addresses) }
}

function bitsOf(address: string): bigint {
  return createHash('sha256').update(address).digest().readBigUInt64BE()
}

function hashOf(address: string): Int32Array {
  const bytes = new TextEncoder().encode(address)
  return sha256Words(bytes, bytes.length)
}

test('each recipient counts for the first list that holds it, and who is in none is new', async () => {
  const known = await findKnown(file, [listOf(old), listOf(older)])
  assert.deepEqual([known!.recipients, known!.counts], [440, [300, 80]])
  assert.ok(known!.has(hashOf(people[379]!)) && !known!.has(hashOf(people[380]!)))
})

test('a list that was compared before needs no file', async () => {
  const hashes = BigUint64Array.from(old, bitsOf)
  const known = await findKnown(file, [{ hashes }, listOf(older)])
  assert.deepEqual(known!.counts, [300, 80])
})

test('another file than the one of the list counts for nothing, and one that cannot be read neither', async () => {
  const other = { ...listOf(old), digest: digestRecipients(older) }
  const unreadable = { open: () => chunks('no list\n'), digest: digestRecipients([]) }
  const known = await findKnown(file, [other, unreadable, listOf(older)])
  assert.deepEqual(known!.counts, [0, 0, 130])
  assert.equal(await findKnown({ ...file, digest: digestRecipients(old) }, [listOf(old)]), null)
})

test('who must not be mailed is known to no list', async () => {
  const suppressed = {
    hashes: BigUint64Array.from(old.slice(0, 20), bitsOf),
    kinds: new Uint8Array(20),
    since: new Uint32Array(20),
  }
  const known = await findKnown(file, [listOf(old)], suppressed)
  assert.deepEqual(known!.counts, [280])
  assert.ok(!known!.has(hashOf(people[0]!)))
})

test('the report without the known ones says the same as that of a file of the others, and keeps the lines', async () => {
  const known = (await findKnown(file, [listOf(old), listOf(older)]))!
  const mixed = `${file.text}nobody@@example.org;X\n`
  const now = new Date('2026-11-25T10:00:00Z')
  const report = await screen(chunks(mixed), { now, leavesOut: known.has })
  assert.ok(report.outcome === 'screened')
  assert.equal(report.digest, digestRecipients(people.slice(380)))
  assert.deepEqual([report.recipients.unique, report.rows.total], [60, 61])
  assert.deepEqual(
    report.recipients.invalidLines.map(({ line }) => line),
    [442],
  )
  const rest: Uint8Array[] = []
  await divide(chunks(mixed), {
    by: { isKnown: known.has },
    first: () => {},
    rest: (bytes) => void rest.push(bytes),
  })
  const again = await screen(chunks(Buffer.concat(rest)), { now })
  assert.equal(again.outcome === 'screened' && again.digest, report.digest)
})
