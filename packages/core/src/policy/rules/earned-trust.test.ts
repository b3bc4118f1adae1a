import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreedAtLeast, decisionsNeeded, lotShare } from './earned-trust.ts'

test('299 decisions without a bad list show that less than one in a hundred is bad, 298 do not', () => {
  assert.equal(decisionsNeeded(0.01), 299)
  assert.ok(1 - 0.05 ** (1 / 299) < 0.01 && 1 - 0.05 ** (1 / 298) > 0.01)
  assert.equal(decisionsNeeded(0.05), 59)
})

test('the lower bound of agreement is that of Clopper and Pearson', () => {
  const cases: [agreed: number, decided: number, bound: number][] = [
    [300, 300, 0.05 ** (1 / 300)],
    [10, 10, 0.7411],
    [9, 10, 0.6058],
    [5, 10, 0.2224],
    [1, 10, 0.0051],
    [0, 10, 0],
  ]
  for (const [agreed, decided, bound] of cases) {
    const found = agreedAtLeast(agreed, decided)!
    assert.ok(Math.abs(found - bound) < 0.0001, `${agreed} of ${decided}: ${found}`)
  }
  assert.equal(agreedAtLeast(0, 0), null)
})

test('the bound holds for many decisions', () => {
  const found = agreedAtLeast(9_900, 10_000)!
  assert.ok(found > 0.987 && found < 0.99, String(found))
})

test('large lists are drawn more often, small ones never less than one in twenty', () => {
  assert.deepEqual(
    [10, 1000, 5000, 100_000].map((recipients) => lotShare(0.1, recipients, 1000).toFixed(3)),
    ['0.050', '0.100', '0.410', '1.000'],
  )
  assert.equal(lotShare(1, 10, 1000), 1)
  assert.equal(lotShare(0.1, 50_000, null), 0.1)
  assert.equal(lotShare(0, 50_000, 1000), 0)
})
