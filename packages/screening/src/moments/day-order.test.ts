import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DayOrder, DayOrderEvidence } from './day-order.ts'
import { MomentReader } from './moment-reader.ts'

const both: DayOrder[] = ['day_first', 'month_first']

function settle(cells: readonly string[], orders = both) {
  const evidence = new DayOrderEvidence()
  const reader = new MomentReader()
  for (const cell of cells) {
    const bytes = new TextEncoder().encode(cell)
    if (reader.read(bytes, 0, bytes.length)) evidence.add(reader)
  }
  return evidence.facts(orders)
}

test('one cell that can be read in one order only settles it for all', () => {
  assert.deepEqual(settle(['03/02/2024', '31/01/2024', '01/02/2024']), {
    order: 'day_first',
    cellsFor: 1,
    cellsAgainst: 0,
    cellsOpen: 2,
    told: true,
  })
  assert.equal(settle(['03/02/2024', '01/31/2024'])?.order, 'month_first')
})

test('where cells contradict each other the more numerous ones win, and the others are counted', () => {
  assert.deepEqual(settle(['31/01/2024', '30/01/2024', '01/29/2024']), {
    order: 'day_first',
    cellsFor: 2,
    cellsAgainst: 1,
    cellsOpen: 0,
    told: true,
  })
})

test('without evidence the day is assumed first, and the facts say that it was assumed', () => {
  const facts = settle(['03/02/2024', '05/06/2024'])
  assert.equal(facts?.order, 'day_first')
  assert.equal(facts.told, false)
})

test('a.m. and p.m. speak for the American order where no cell tells', () => {
  const facts = settle(['3/2/2024 1:05 PM', '5/6/2024 2:05 AM'])
  assert.equal(facts?.order, 'month_first')
  assert.equal(facts.told, false)
  assert.equal(settle(['31/2/2024 1:05 PM', '31/3/2024 2:05 PM'])?.order, 'day_first')
})

test('as many cells for one order as for the other tell nothing', () => {
  assert.equal(settle(['31/01/2024', '01/31/2024'])?.told, false)
})

test('dates that read the same in both orders, and dates of other forms, leave nothing open', () => {
  assert.equal(settle(['2024-02-03', '03.02.2024', '3 Feb 2024', '', 'x', '1706961909']), null)
  assert.equal(settle(['05/05/2024', '06-06-2024']), null)
})

test('a file that was read in one order only is never said to have been read in the other', () => {
  const facts = settle(['01/31/2024', '01/30/2024', '31/01/2024'], ['day_first'])
  assert.deepEqual(facts, {
    order: 'day_first',
    cellsFor: 1,
    cellsAgainst: 2,
    cellsOpen: 0,
    told: false,
  })
})

const dates = fc.array(
  fc.date({ min: new Date('2001-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
  { minLength: 1, maxLength: 30 },
)

test('whatever the days, a file written in one order is read in it once a day is beyond the twelfth', () => {
  fc.assert(
    fc.property(dates, fc.constantFrom(...both), fc.constantFrom('/', '-'), (days, order, sign) => {
      const facts = settle(days.map((day) => written(day, order, sign)))
      if (!days.some((day) => day.getUTCDate() > 12)) return
      assert.equal(facts?.order, order)
      assert.equal(facts.cellsAgainst, 0)
      assert.ok(facts.told)
    }),
  )
})

test('the order of the cells says nothing about the order of day and month', () => {
  const cells = fc.array(
    fc.constantFrom('31/01/2024', '01/31/2024', '03/02/2024', '3/2/2024 1:05 PM', '', '2024-01-01'),
  )
  const shuffled = cells.chain((list) =>
    fc.shuffledSubarray(list, { minLength: list.length }).map((other) => [list, other] as const),
  )
  fc.assert(fc.property(shuffled, ([one, other]) => assert.deepEqual(settle(one), settle(other))))
})

function written(date: Date, order: DayOrder, sign: string): string {
  const [year, month, day] = date.toISOString().slice(0, 10).split('-')
  return (order === 'day_first' ? [day, month, year] : [month, day, year]).join(sign)
}
