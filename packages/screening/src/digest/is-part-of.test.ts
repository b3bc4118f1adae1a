import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chunks } from '../testing/chunks.ts'
import { isPartOf } from './find-known.ts'
import { digestRecipients } from './recipient-set.ts'

const people = Array.from({ length: 5000 }, (_, i) => `person${i}@example.org`)
const whole = csv(people)

function csv(addresses: readonly string[]) {
  const text = `E-Mail;Name\n${addresses.map((address) => `${address};X`).join('\n')}\n`
  return { open: () => chunks(text), digest: digestRecipients(addresses) }
}

test('a list is a part of another if that holds all its recipients, however they are written', async () => {
  const part = people.filter((_, i) => i % 3 === 0).map((address) => address.toUpperCase())
  assert.ok(await isPartOf(csv([...part, ...part.toReversed()]), whole))
  assert.ok(await isPartOf(csv(people), whole))
})

test('a single recipient more makes it none, wherever it stands', async () => {
  for (const place of [0, 2500, 5000]) {
    assert.equal(await isPartOf(csv(people.toSpliced(place, 0, 'new@example.org')), whole), false)
  }
})

test('files that are not the lists meant prove nothing', async () => {
  const part = csv(people.slice(0, 10))
  assert.ok(await isPartOf(part, whole))
  const other = digestRecipients(people.slice(1))
  assert.equal(await isPartOf(part, { ...whole, digest: other }), false)
  assert.equal(await isPartOf({ ...part, digest: other }, whole), false)
})

test('what cannot be mailed is no recipient, and makes a part no less', async () => {
  assert.ok(await isPartOf(csv([...people.slice(0, 10), 'nobody@', '']), whole))
})

test('a file that cannot be read proves nothing', async () => {
  const unreadable = { open: () => chunks('no list\n'), digest: digestRecipients([]) }
  assert.equal(await isPartOf(unreadable, whole), false)
  assert.equal(await isPartOf(csv(people.slice(0, 10)), unreadable), false)
})

test('the column that the customer chose is the one that is read', async () => {
  const guests = people.slice(0, 50)
  const rows = guests.map((address, i) => `${address};invited-by-${i}@example.net`)
  const open = () => chunks(`Guest;Host\n${rows.join('\n')}\n`)
  const file = { open, digest: digestRecipients(guests) }
  assert.ok(await isPartOf({ ...file, columns: { email: 0 } }, whole))
  assert.equal(await isPartOf({ ...file, columns: { email: 1 } }, whole), false)
})
