import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evolve, replay } from './evolve.ts'
import { after, eventsOf, paths } from './example-case.ts'

test('replaying the events gives the same state, also after a journey through JSON', () => {
  for (const steps of Object.values(paths)) {
    const stored = JSON.parse(JSON.stringify(eventsOf(steps)))
    assert.deepEqual(replay(stored), after(steps))
  }
})

test('the version of a state is the number of its events', () => {
  assert.equal(after(paths.revoked).version, eventsOf(paths.revoked).length)
})

test('a case without events has no state', () => {
  assert.equal(replay([]), null)
})

test('a log that does not begin with the opening, or opens twice, is broken', () => {
  const [opened, submitted] = eventsOf(paths.in_review)
  assert.throws(() => evolve(null, submitted!), /begins with submitted/)
  assert.throws(() => replay([opened!, opened!]), /opened twice/)
})
