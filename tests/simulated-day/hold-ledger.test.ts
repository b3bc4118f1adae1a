import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HoldLedger } from './hold-ledger.ts'

const at = (minute: number) => `2026-11-25T09:${String(minute).padStart(2, '0')}:00.000Z`

test('Two people who hold a case at the same time are found out', () => {
  const ledger = new HoldLedger()
  ledger.taken('case', 'Anna', at(0), at(15))
  ledger.taken('case', 'Bert', at(5), at(20))
  assert.deepEqual(ledger.doubles, [{ caseId: 'case', holder: 'Anna', other: 'Bert' }])
})

test('A case that was given back, ran out, or is renewed by its holder is not held twice', () => {
  const ledger = new HoldLedger()
  ledger.taken('case', 'Anna', at(0), at(15))
  ledger.taken('case', 'Anna', at(10), at(25))
  ledger.released('case', 'Anna')
  ledger.taken('case', 'Bert', at(11), at(26))
  ledger.taken('case', 'Anna', at(26), at(41))
  assert.deepEqual(ledger.doubles, [])
})
