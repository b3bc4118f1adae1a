import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figures } from '@freigabe/contract'
import { figuresCsv } from './figures-csv.ts'
import { weeksOf } from './weeks-of.ts'

const decided = { decided: 4, kept: 3, accepted: 2, byRule: 1, questions: 5 }
const total = { ...decided, medianHours: 1.5, mostHours: 6 }
const figures: Figures = {
  since: '2026-11-16',
  waiting: {
    running: 2,
    atRisk: 1,
    breached: 0,
    paused: 3,
    skills: [{ skill: null, waiting: 3, held: 1, late: 0 }],
  },
  backlog: { at: '2026-11-27T09:00:00.000Z', now: 3, expected: 4, least: 2, most: 9, weeks: 8 },
  total,
  routes: [{ route: 'fast', ...total, hours: [1, 2], promisedHours: 4 }],
  methods: [{ method: '=cmd', ...total }],
  questions: [{ questions: 0, cases: 4 }],
  weeks: [{ monday: '2026-11-23', decided: 4, kept: 3 }],
  appeals: {
    filed: 3,
    upheld: 1,
    dismissed: 1,
    open: 1,
    withdrawn: 0,
    reasons: [{ outcome: 'upheld', reason: 'new_evidence', count: 1 }],
  },
  agreement: {
    waiting: 1,
    answered: 2,
    agreed: 1,
    methods: [],
    grounds: [{ ground: 'spam', named: 2, agreed: 1 }],
  },
}

test('every week of the span is there, also one without a decision', () => {
  assert.deepEqual(weeksOf(figures, 3), [
    { monday: '2026-11-16', decided: 0, kept: 0 },
    { monday: '2026-11-23', decided: 4, kept: 3 },
    { monday: '2026-11-30', decided: 0, kept: 0 },
  ])
})

test('a spreadsheet gets every figure in a row of its own, and no formula', () => {
  const rows = figuresCsv(figures).split('\r\n')
  assert.equal(rows[0], 'part,name,figure,value')
  for (const row of [
    'waiting,all,atRisk,1',
    'waiting,anybody,held,1',
    'forecast,2026-11-27T09:00:00.000Z,expected,4',
    'decided,all,medianHours,1.5',
    'way,fast,kept,3',
    "method,'=cmd,accepted,2",
    'questions,0,cases,4',
    'week,2026-11-23,decided,4',
    'appeals,all,filed,3',
    'appeals,all,open,1',
    'appeals: upheld,new_evidence,appeals,1',
    'second opinion,all,answered,2',
    'second opinion: ground,spam,agreed,1',
  ]) {
    assert.ok(rows.includes(row), row)
  }
})
