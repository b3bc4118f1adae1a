import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadPacks } from './load-packs.ts'
import { runExamples } from './run-examples.ts'

const packs = (await loadPacks()).map(({ layer }) => layer)

describe('the examples of the shipped packs', () => {
  for (const { pack, example, differences, evaluation } of runExamples(packs)) {
    test(`${pack}: ${example.title.en}`, () => {
      assert.deepEqual(differences, [])
      assert.deepEqual(
        evaluation.rules.filter(({ trouble }) => trouble !== undefined),
        [],
      )
    })
  }

  test('each way that a case can go is shown by one', () => {
    const outcomes = packs.flatMap(({ examples = [] }) =>
      examples.map(({ expect }) => expect.outcome),
    )
    for (const outcome of ['accepted', 'asked', 'held', 'person'] as const) {
      assert.ok(outcomes.includes(outcome), outcome)
    }
  })
})
