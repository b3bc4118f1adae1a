import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabases } from '../../packages/server/src/testing/test-database.ts'
import { simulateDay } from './simulate-day.ts'

const skip = testDatabases.includes('postgres') ? false : 'There is no PostgreSQL.'

test('A simulated day with three people at the desk loses no case and holds none twice', {
  skip,
}, async () => {
  const wish = { submissions: 30, reviewers: 3, accounts: 6, seed: 3 }
  const { heldTwice, lost, faults, decided } = await simulateDay(wish)
  assert.deepEqual({ heldTwice, lost, faults }, { heldTwice: 0, lost: 0, faults: [] })
  assert.ok(decided > 20, `${decided} cases were decided.`)
})
