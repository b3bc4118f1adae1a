import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHostLimits } from './host-limits.ts'

test('a host has four places, and says when it has none; others are not touched by that', () => {
  const hosts = openHostLimits(() => 0)
  assert.deepEqual(
    [1, 2, 3, 4, 5].map(() => hosts.take('a.example')),
    [true, true, true, true, false],
  )
  assert.deepEqual(hosts.full(), ['a.example'])
  assert.equal(hosts.take('b.example'), true)
  hosts.leave('a.example', true)
  assert.equal(hosts.take('a.example'), true)
})

test('after five failures in a row a host rests for half a minute, and is then tried by one until something arrives', () => {
  let now = 0
  const hosts = openHostLimits(() => now)
  const turn = (arrived: boolean | null) => {
    const taken = hosts.take('a.example')
    if (taken) hosts.leave('a.example', arrived)
    return taken
  }
  assert.deepEqual(
    [false, false, null, true, false, false, false, false].map(turn),
    Array(8).fill(true),
  )
  assert.deepEqual([turn(false), turn(true)], [true, false])
  assert.deepEqual(hosts.full(), ['a.example'])
  now = 30_000
  assert.deepEqual([hosts.take('a.example'), hosts.take('a.example')], [true, false])
  hosts.leave('a.example', true)
  assert.deepEqual([hosts.take('a.example'), hosts.take('a.example')], [true, true])
})

test('a host that was not heard of for an hour begins anew', () => {
  let now = 0
  const hosts = openHostLimits(() => now)
  for (let failed = 0; failed < 5; failed++) {
    hosts.take('a.example')
    hosts.leave('a.example', false)
  }
  now = 3_600_001
  hosts.full()
  assert.deepEqual([hosts.take('a.example'), hosts.take('a.example')], [true, true])
})
