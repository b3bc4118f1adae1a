import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exampleReport } from './example-report.ts'
import { growthAtOdds, statedGrowth } from './growth-at-odds.ts'

const stated = (text: string) => ({ answers: { 'form/explanation': text } })

for (const [text, yearly] of [
  ['Unsere Liste verdoppelt sich jedes Jahr.', 1],
  ['Our list has been growing since we began and doubles every year', 1],
  ['Der Verteiler wächst um 20 % im Jahr', 0.2],
  ['Der Newsletter wächst jedes Jahr um rund 15 Prozent', 0.15],
  ['The list grows by 3% a month.', 1.03 ** 12 - 1],
] as const) {
  test(`“${text}” states a growth`, () => assert.equal(statedGrowth(stated(text))?.yearly, yearly))
}

for (const text of [
  'Der Umsatz wächst um 20 % im Jahr.',
  'Der Newsletter bringt 20 % mehr Umsatz im Jahr.',
  'Our newsletter goes out twice a month.',
]) {
  test(`“${text}” states no growth of the list`, () => {
    assert.equal(statedGrowth(stated(text)), null)
  })
}

describe('A stated growth', () => {
  test('is told where far more or hardly any were added in a year', () => {
    assert.deepEqual(codes('doubles every year', 12, 12), [])
    assert.deepEqual(codes('doubles every year', 12, 60), ['growth_at_odds'])
    assert.deepEqual(codes('doubles every year', 12, 2), ['growth_at_odds'])
  })

  test('of a little is in order where who left was made up for', () => {
    assert.deepEqual(codes('grows by 10% a year', 12, 8), [])
    assert.deepEqual(codes('grows by 10% a year', 12, 14), ['growth_at_odds'])
  })

  test('is not looked at where the file says too little of the time before', () => {
    assert.deepEqual(codes('doubles every year', 1, 60), [])
  })
})

/** The list of a year with so many sign-ups a month, after another. */
function codes(text: string, before: number, after: number): string[] {
  const year = (name: number, rows: number) =>
    Array.from({ length: 12 }, (_, place) => ({
      month: `${name}-${String(place + 1).padStart(2, '0')}`,
      rows,
    }))
  const months = [...year(2024, before), ...year(2025, after)]
  const reports = [exampleReport({ signups_over_time: { rows: 0, months, earlier: 0 } })]
  const content = { methods: [], ...stated(`Our list ${text}.`) }
  return growthAtOdds({ content, reports } as never).map(({ code }) => code)
}
