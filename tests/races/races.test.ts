import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabases } from '../../packages/server/src/testing/test-database.ts'
import { race } from './race.ts'

const skip = testDatabases.includes('postgres') ? false : 'There is no PostgreSQL.'

test('Whatever is done to one account at once, the gate knows what is so, and nobody sees a lock', {
  skip,
}, async (context) => {
  const seed = Date.now() % 1_000_000
  context.diagnostic(`npm run race -- 1 --seed ${seed}`)
  const { faults, rounds } = await race({ seed, seconds: 20, database: 'postgres' })
  assert.deepEqual(faults, [], `seed ${seed}`)
  assert.ok(rounds > 5, `${rounds} rounds were run.`)
})
