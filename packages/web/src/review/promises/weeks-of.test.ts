import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PromiseFigures } from '@freigabe/contract'
import { promisesCsv } from './promises-csv.ts'
import { weeksOf } from './weeks-of.ts'

const figures: PromiseFigures = {
  since: '2026-11-16',
  open: { running: 0, atRisk: 0, breached: 0, paused: 0 },
  routes: [],
  weeks: [
    { monday: '2026-11-23', route: 'fast', decided: 3, kept: 3 },
    { monday: '2026-11-23', route: 'normal', decided: 5, kept: 4 },
  ],
}

test('every week of the span is there, with all ways together', () => {
  assert.deepEqual(weeksOf(figures, 3), [
    { monday: '2026-11-16', decided: 0, kept: 0 },
    { monday: '2026-11-23', decided: 8, kept: 7 },
    { monday: '2026-11-30', decided: 0, kept: 0 },
  ])
})

test('a spreadsheet gets one row for each week and way', () => {
  assert.equal(
    promisesCsv(figures),
    'monday,route,decided,kept\r\n2026-11-23,fast,3,3\r\n2026-11-23,normal,5,4\r\n',
  )
})
