import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appealUntil } from './request-deadlines.ts'

const integrity = { hearingDays: 7, recordDays: 5, appealMonths: 6 }

test('an appeal can be filed for as many months as the policy says, to the end of a shorter month', () => {
  const until = (at: string) => appealUntil(at, { integrity })
  assert.equal(until('2026-11-25T09:00:00.000Z'), '2027-05-25T09:00:00.000Z')
  assert.equal(until('2026-08-31T09:00:00.000Z'), '2027-02-28T09:00:00.000Z')
})
