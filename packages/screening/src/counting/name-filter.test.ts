import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  placeholderBeginnings,
  placeholderKind,
  trapBeginnings,
  trapKind,
} from '../lists/name-kinds.ts'
import { roleNames } from '../lists/role-names.ts'
import { beginningOf, NameFilter } from './name-filter.ts'

function passes(filter: NameFilter, name: string): boolean {
  const bytes = new TextEncoder().encode(`${name}@firma.de`)
  return filter.passes(beginningOf({ bytes, at: bytes.indexOf(0x40), length: bytes.length }))
}

/** Names near those of the lists: pieces of them, repeated, with punctuation, digits and tags. */
const piece = fc.constantFrom(
  ...placeholderBeginnings,
  ...trapBeginnings,
  ...[
    'a',
    'aa',
    'aaaaa',
    'asdf',
    'jkl',
    'qwer',
    'abc',
    '123',
    '0',
    '111',
    '4567890',
    '-',
    '.',
    '_',
  ],
  ...[
    'trap',
    'mail',
    'sinkhole',
    'report',
    'team',
    'desk',
    '+shop',
    'mustermann',
    'keine',
    'angabe',
  ],
)
const name = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''))

test('a name that a list holds always passes the filter made for it', () => {
  const placeholders = new NameFilter(placeholderBeginnings)
  const traps = new NameFilter(trapBeginnings)
  let found = 0
  fc.assert(
    fc.property(name, (written) => {
      const isInList = placeholderKind(written, 'firma.de')
      if (isInList) assert.ok(passes(placeholders, written), written)
      if (trapKind(written)) assert.ok(passes(traps, written), written)
      if (isInList || trapKind(written)) found++
    }),
    { numRuns: 20_000 },
  )
  assert.ok(found > 500, String(found))
})

test('names with letters beyond ASCII pass, and names with something behind a plus', () => {
  const filter = new NameFilter(roleNames)
  assert.ok([...roleNames].some((role) => role === 'büro'))
  for (const role of roleNames) {
    assert.ok(passes(filter, role), role)
    assert.ok(passes(filter, `${role}+shop`), role)
  }
})

test('most names that people give do not pass', () => {
  const filter = new NameFilter([...placeholderBeginnings, ...trapBeginnings])
  const names =
    'anna.weber bernd carla-gross dieter_k elif.kaya fatma.s gerda1955 heinz.otto ida.lang'
  const passed = names.split(' ').filter((given) => passes(filter, given))
  assert.deepEqual(passed, [])
})
