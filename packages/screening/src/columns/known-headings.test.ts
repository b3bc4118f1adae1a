import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KnownHeading, knownHeadings } from '../testing/headings/known-headings.ts'
import { findLayout } from './find-layout.ts'

const addresses = ['a@gmx.de', 'b@web.de', 'c@gmx.at', 'd@bluewin.ch']

/** What a column with this heading and these cells is taken for, beside one of addresses or numbers. */
function roleFound({ heading, role, cells }: KnownHeading): string | null {
  const beside = role === 'email' ? ['Nr', '1', '2', '3', '4'] : ['E-Mail', ...addresses]
  const rows = [heading, ...cells].map((cell, i) => ({ line: i + 1, cells: [beside[i]!, cell] }))
  const found = Object.entries(findLayout(rows).roles).find(([, { index }]) => index === 1)
  return found?.[0] ?? null
}

const judged = knownHeadings().map((known) => ({ ...known, found: roleFound(known) }))
const heldOut = judged.filter((each) => each.heldOut)

const share = (list: typeof judged) =>
  list.filter(({ role, found }) => role === found).length / list.length

test('headings of many tools get their role, and most of those by which nothing was set', (t) => {
  const lookedAt = judged.filter((each) => !each.heldOut)
  t.diagnostic(`looked at: ${share(lookedAt).toFixed(3)} of ${lookedAt.length}`)
  t.diagnostic(`held out: ${share(heldOut).toFixed(3)} of ${heldOut.length}`)
  assert.ok(share(lookedAt) > 0.97)
  assert.ok(share(heldOut) > 0.84)
})

test('a heading by which nothing was set is rather left without a role than given a wrong one', (t) => {
  const wrong = heldOut.filter(({ role, found }) => found !== null && found !== role)
  t.diagnostic(`wrong: ${(wrong.length / heldOut.length).toFixed(3)}`)
  assert.ok(wrong.length / heldOut.length < 0.06)
})

test('no tool and no language is left behind', (t) => {
  for (const [tool, list = []] of Object.entries(Object.groupBy(judged, ({ tool }) => tool))) {
    const right = list.filter(({ role, found }) => role === found).length
    t.diagnostic(`${tool}: ${right} of ${list.length}`)
    assert.ok(right >= 0.6 * list.length - 1, tool)
  }
})
