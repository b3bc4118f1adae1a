import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QueueItem } from '@freigabe/contract'
import { inParts, type ShownItem, withNews } from './queue-order.ts'

const row = (caseId: string, hour: number, more: Partial<QueueItem> = {}): QueueItem => ({
  accountId: 'account',
  accountName: 'Teeladen',
  caseId,
  groupName: 'Sommerkunden',
  status: 'in_review',
  recipients: 1,
  sourceName: null,
  methods: [],
  worstSeverity: null,
  standsOut: null,
  waitingSince: '2026-11-25T08:00:00.000Z',
  dueAt: `2026-11-26T${String(hour).padStart(2, '0')}:00:00.000Z`,
  clock: 'running',
  route: 'normal',
  skills: [],
  scheduled: null,
  proposal: null,
  lease: null,
  urgency: 'usual',
  wantedOn: null,
  deferral: null,
  handOver: null,
  ...more,
})
/** The rows as they are shown at first. */
const shown = (...items: QueueItem[]): ShownItem[] => withNews([], items, true).rows
const ids = (rows: ShownItem[]) => rows.map(({ item }) => item.caseId)

test('a case that comes in above is counted and moves nothing', () => {
  const { rows, waiting } = withNews(
    shown(row('b', 10), row('c', 11)),
    [row('a', 9), row('b', 10), row('c', 11)],
    true,
  )
  assert.deepEqual(ids(rows), ['b', 'c'])
  assert.equal(waiting, 1)
})

test('a case that is due later, but presses, comes in above', () => {
  const pressing = row('b', 12, { urgency: 'pressing' })
  const { rows, waiting } = withNews(shown(row('a', 9)), [pressing, row('a', 9)], true)
  assert.deepEqual(ids(rows), ['a'])
  assert.equal(waiting, 1)
})

test('a case that comes in below is appended', () => {
  const { rows, waiting } = withNews(shown(row('a', 9)), [row('a', 9), row('b', 10)], true)
  assert.deepEqual(ids(rows), ['a', 'b'])
  assert.equal(waiting, 0)
})

test('a case that was decided keeps its place and is marked', () => {
  const { rows } = withNews(shown(row('a', 9), row('b', 10)), [row('b', 10)], true)
  assert.deepEqual(
    rows.map(({ gone }) => gone),
    [true, false],
  )
})

test('a case pushed beyond the pages that were read is not taken for decided', () => {
  const { rows } = withNews(shown(row('b', 10), row('c', 11)), [row('a', 9), row('b', 10)], false)
  assert.deepEqual(
    rows.map(({ gone }) => gone),
    [false, false],
  )
})

test('a row takes its new facts where it stands', () => {
  const asked = row('a', 9, { status: 'awaiting_answer' })
  const { rows } = withNews(shown(row('a', 9), row('b', 10)), [row('b', 10), asked], true)
  assert.deepEqual(ids(rows), ['a', 'b'])
  assert.equal(rows[0]?.item.status, 'awaiting_answer')
})

test('the first page fills an empty screen', () => {
  const { rows, waiting } = withNews([], [row('a', 9), row('b', 10)], false)
  assert.deepEqual(ids(rows), ['a', 'b'])
  assert.equal(waiting, 0)
})

test('the queue is in parts: what presses, what was put forward, what is left to its deadline, and what waits for an answer', () => {
  const parts = inParts(
    shown(
      row('a', 9, { urgency: 'pressing' }),
      row('b', 14, { urgency: 'raised' }),
      row('c', 15, { urgency: 'serious' }),
      row('d', 10),
      row('e', 11, { urgency: 'lowered' }),
      row('f', 8, { status: 'awaiting_answer' }),
    ),
  )
  assert.deepEqual(
    parts.map(({ part, rows }) => [part, ids(rows)]),
    [
      ['urgent', ['a']],
      ['ahead', ['b', 'c']],
      ['after', ['d', 'e']],
      ['asked', ['f']],
    ],
  )
})

test('a case that comes to press stays where it is, and is counted among those that belong further up', () => {
  const { rows, waiting } = withNews(
    shown(row('a', 9), row('b', 10)),
    [row('b', 10, { urgency: 'pressing' }), row('a', 9)],
    true,
  )
  assert.deepEqual(ids(rows), ['a', 'b'])
  assert.equal(waiting, 1)
  assert.deepEqual(
    inParts(rows).map(({ part }) => part),
    ['after'],
  )
})
