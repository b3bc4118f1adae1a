import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankCandidates } from './rank-candidates.ts'

const incident = { since: '2026-11-20', until: '2026-11-21' }

function ranked(...sends: [batchId: string, day: string, count: number][]) {
  return rankCandidates(
    incident,
    sends.map(([batchId, day, count]) => ({ batchId, day, count })),
  )
}

test('what was sent counts half as much with every three days before the incident', () => {
  const order = ranked(['old', '2026-11-17', 190], ['new', '2026-11-20', 100])
  assert.deepEqual(
    order.map(({ batchId }) => batchId),
    ['new', 'old'],
  )
  assert.equal(ranked(['old', '2026-11-17', 210], ['new', '2026-11-20', 100])[0]!.batchId, 'old')
})

test('sends to an import add up, and the last of them is named', () => {
  assert.deepEqual(ranked(['one', '2026-11-19', 10], ['one', '2026-11-12', 30]), [
    { batchId: 'one', sent: 40, lastSentOn: '2026-11-19' },
  ])
})

test('what was sent after the incident, or more than two weeks before it, is not behind it', () => {
  assert.deepEqual(ranked(['late', '2026-11-22', 9], ['early', '2026-11-05', 9]), [])
})
