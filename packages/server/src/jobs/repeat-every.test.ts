import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repeatEvery } from './job-queue.ts'

test('work is repeated after it failed, one after the other, and has ended once it is stopped', async () => {
  let begun = 0
  let running = 0
  const third = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  const repeated = repeatEvery(1, async () => {
    begun += 1
    running += 1
    assert.equal(running, 1)
    if (begun === 3) {
      third.resolve()
      await end.promise
    }
    running -= 1
    if (begun < 3) throw new Error('It failed.')
  })
  // The timer alone does not keep a process running.
  const awake = setInterval(() => undefined, 1_000)
  await third.promise
  const stopped = repeated.stop()
  end.resolve()
  await stopped
  clearInterval(awake)
  assert.deepEqual([begun, running], [3, 0])
})
