import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { openGateTable } from './gate-table.ts'
import { encodeGroup } from './group-record.ts'
import { dayOf, openMailingDays } from './mailing-days.ts'

const today = '2026-11-25'
const day = dayOf(Date.parse(today))

test('a day is taken once, a later one again, and an earlier one never', () => {
  const { mark, take, account, put } = openDays()
  const group = put()
  assert.deepEqual([mark(group.number, day), mark(group.number, day)], [true, false])
  const marked = { account, group: group.id }
  assert.deepEqual([take(10), take(10)], [[{ ...marked, day: today }], []])
  assert.deepEqual([mark(group.number, day - 1), mark(group.number, day + 1)], [false, true])
  assert.deepEqual(take(10), [{ ...marked, day: '2026-11-26' }])
})

test('no more are taken at once than are wanted, and the others the next time', () => {
  const { mark, take, put } = openDays()
  const groups = Array.from({ length: 5 }, put)
  for (const { number } of groups) mark(number, day)
  const taken = [take(2), take(2), take(2), take(2)].map((each) => each.map(({ group }) => group))
  const ids = groups.map(({ id }) => id)
  assert.deepEqual(taken, [ids.slice(0, 2), ids.slice(2, 4), ids.slice(4), []])
})

test('what was taken in vain is marked anew', () => {
  const { mark, take, forget, put } = openDays()
  const { number } = put()
  mark(number, day)
  const taken = take(10)
  forget(taken)
  assert.deepEqual([take(10), mark(number, day), take(10)], [[], true, taken])
})

test('a group that is gone leaves its day to none that bears its number later', () => {
  const { mark, take, put, drop } = openDays()
  const gone = put()
  mark(gone.number, day)
  drop(gone.id)
  const { id, number } = put()
  assert.deepEqual([number, take(10)], [gone.number, []])
  assert.equal(mark(number, day), true)
  assert.deepEqual(
    take(10).map(({ group }) => group),
    [id],
  )
})

/** From a table with one account. */
function openDays() {
  const table = openGateTable()
  const id = randomUUID()
  const standing = { suspended: false, mode: 'enforce' } as const
  table.putAccount({ id, reference: null, standing, revision: 1, at: 0 })
  const account = table.account(id)!
  return {
    ...openMailingDays(table),
    account: id,
    put() {
      const group = randomUUID()
      const course = [{ reason: null, until: Infinity }]
      const verdicts = {
        held: false,
        whole: { campaign: course, other: course },
        batches: new Map(),
      }
      table.put(
        account,
        encodeGroup({ id: group, reference: null, verdicts, references: new Map() }),
      )
      return { id: group, number: table.find(account, group) }
    },
    drop: (group: string) => table.drop(account, group),
  }
}
