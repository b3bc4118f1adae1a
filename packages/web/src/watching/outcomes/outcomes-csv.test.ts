import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OutcomeRate, OutcomeSums } from '@freigabe/contract'
import { outcomesCsv } from './outcomes-csv.ts'

test('a spreadsheet gets every figure in a row of its own, and an empty cell where there is no rate', () => {
  const rows = outcomesCsv({
    ...{ since: '2026-05-01', until: '2026-10-30', days: 30, within: 7, basis: 'counted' },
    ...{
      bases: { counted: 3, sketch: 0 },
      drawn: 'accounts',
      groupOnly: 0,
      failed: 0,
      all: sums(7),
    },
    rules: [{ ...rule('small'), ...sums(4), lot: { drawn: 2, ...sums(1) } }],
    recommended: [{ ...rule('=clean'), ...sums(2) }],
    people: sums(1),
    methods: [{ method: 'form', ...sums(7) }],
    evidence: [{ evidence: 'file', ...sums(7) }],
  }).split('\r\n')
  for (const row of [
    'part,name,figure,value',
    'all,all,approvals,7',
    'rule,small 3-5,bounce_unknown_recipient: rate,0.005',
    'rule,small 3-5,complaint: high,',
    'rule: by lot,small 3-5,drawn,2',
    'rule: by lot,small 3-5,approvals,1',
    "recommended,'=clean 3-5,approvals,2",
    'people,alone,revoked,1',
    'method,form,sent,1000',
    'evidence,file,complaint: came,1',
  ]) {
    assert.ok(rows.includes(row), row)
  }
})

function rule(id: string) {
  return { rule: { id, title: { de: id, en: id } }, publications: { first: 3, last: 5 } }
}

function sums(approvals: number): OutcomeSums {
  const few: OutcomeRate = { came: 1, of: 100, estimate: null, missing: 'few' }
  const estimate = { rate: 0.005, low: 0.001, high: 0.01 }
  return {
    ...{ approvals, sentTo: 1, imports: 1, sent: 1000, held: 1, confirmed: 0, revoked: 1 },
    rates: {
      bounce_unknown_recipient: { came: 5, of: 1000, estimate, missing: null },
      ...{ complaint: few, unsubscribe: few },
    },
  }
}
