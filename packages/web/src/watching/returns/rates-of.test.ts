import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CameBack, GroupReturns, ReturnsOfImport } from '@freigabe/contract'
import { isAnyHollow, isOneDay, ratesOf } from './rates-of.ts'

const unknown = 'bounce_unknown_recipient'

test('what came is divided by what was sent on the same day, the worst import first', () => {
  const lines = ratesOf(
    returned([
      imported('good', [day('2026-11-01', 1000, [came(unknown, 5)])]),
      imported('bad', [day('2026-11-01', 100, [came(unknown, 9)])]),
    ]),
    unknown,
  )
  assert.deepEqual(
    lines.map(({ batch, points }) => [batch?.id, points]),
    [
      ['bad', [{ day: '2026-11-01', of: 100, came: 9 }]],
      ['good', [{ day: '2026-11-01', of: 1000, came: 5 }]],
    ],
  )
})

test('complaints are divided by what went to providers that report them one by one', () => {
  const sent = { ...day('2026-11-01', 1000, [came('complaint', 12)]), reporting: 400 }
  const [line] = ratesOf(returned([imported('one', [sent])]), 'complaint')
  assert.equal(line!.points[0]!.of, 400)
})

test('what only a sample tells apart is divided by the part that it can tell', () => {
  const sketched = { ...came(unknown, 6), basis: 'sketch' as const }
  const one = { ...imported('one', [day('2026-11-01', 1000, [sketched])]), shareTold: 0.1 }
  const [line] = ratesOf(returned([one]), unknown)
  assert.deepEqual(line!.points, [{ day: '2026-11-01', of: 100, came: 6 }])
})

test('a count that is withheld is no zero, and one that is told as missing is', () => {
  const imports = [imported('one', [day('2026-11-01', 1000, [])])]
  const [cut] = ratesOf({ ...returned(imports), isCut: true }, unknown)
  assert.equal(cut!.points[0]!.came, null)
  const [told] = ratesOf(returned(imports), unknown)
  assert.equal(told!.points[0]!.came, 0)
})

test('no rate is made up where sends were not told, the day is unknown, or more came than was sent', () => {
  const days = [
    day('2026-11-01', 0, [came(unknown, 3)]),
    day(null, 100, [came(unknown, 3)]),
    day('2026-11-02', 2, [came(unknown, 3)]),
  ]
  assert.deepEqual(ratesOf(returned([imported('one', days)]), unknown), [])
})

test('a hollow dot is drawn only where a withheld day stands in a chart, and none where there is no chart', () => {
  const told = day('2026-11-01', 1000, [came(unknown, 9)])
  const withheld = day('2026-11-02', 1000, [])
  const hollow = (...days: Day[]) =>
    isAnyHollow({ ...returned([imported('one', days)]), isCut: true })
  assert.equal(hollow(told), false)
  assert.equal(hollow(withheld), false)
  assert.equal(hollow(told, withheld), true)
})

test('an import that is not drawn, because others came back more, brings no hollow dot', () => {
  const told = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    imported(id, [day('2026-11-01', 1000, [came(unknown, 9)])]),
  )
  const withheld = imported('f', [day('2026-11-02', 1000, [])])
  assert.equal(isAnyHollow({ ...returned([withheld, ...told]), isCut: true }), false)
  assert.equal(isAnyHollow({ ...returned([withheld, ...told.slice(1)]), isCut: true }), true)
})

type Day = ReturnsOfImport['days'][number]

function day(sentOn: string | null, sent: number, cameBack: CameBack[]): Day {
  return { sentOn, sent, reporting: sent, came: cameBack }
}

function came(code: CameBack['code'], count: number): CameBack {
  return { code, basis: 'counted', count }
}

function imported(id: string, days: Day[]): ReturnsOfImport {
  const batch = { id, reference: null, fileName: `${id}.csv`, feedbackId: '0123456789abcdef' }
  const sent = days.reduce((sum, each) => sum + each.sent, 0)
  const all = days.flatMap((each) => each.came)
  return { batch, sent, shareTold: 1, came: all, days, providers: [], rates: [] }
}

function returned(imports: ReturnsOfImport[]): GroupReturns {
  return {
    since: '2026-10-01',
    until: '2026-11-25',
    isSentTold: true,
    isCut: false,
    imports,
    limits: [],
    untold: [],
  }
}

test('a course is drawn of no fewer than two days', () => {
  const on = (...days: string[]) => [
    { points: days.map((each) => ({ day: each, of: 9, came: 1 })) },
  ]
  assert.equal(isOneDay(on('2026-11-01')), true)
  assert.equal(isOneDay([...on('2026-11-01'), ...on('2026-11-01')]), true)
  assert.equal(isOneDay(on('2026-11-01', '2026-11-02')), false)
})
