import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepNewest } from '../packs/keep-newest.ts'

test('what was asked for last is made once, and what nobody asked for since is made anew', () => {
  const made: string[] = []
  const kept = keepNewest<string>(2)
  const ask = (key: string) =>
    kept(key, () => {
      made.push(key)
      return key.toUpperCase()
    })
  assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(ask), ['A', 'B', 'A', 'C', 'A', 'B'])
  assert.deepEqual(made, ['a', 'b', 'c', 'b'])
})
