import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '../../http/app-error.ts'
import { policyAtHome as policy } from '../../testing/policy-at-home.ts'
import { refuseOddConditions } from './accept-case.ts'

const arriving = { hasImports: false, hasSources: true }
const imported = { hasImports: true, hasSources: false }

test('conditions with the number that their kind takes pass', () => {
  refuseOddConditions(policy, [], imported)
  refuseOddConditions(
    policy,
    [
      { code: 'first_send_at_most', limit: 500 },
      { code: 'cleaned_reimport' },
      { code: 'expires_after', limit: 90 },
      { code: 'reconfirm_by', limit: 30 },
      { code: 'in_steps' },
    ],
    imported,
  )
})

test('a condition that nobody knows, or without its number, or with one too many is refused by its place', () => {
  const odd = [
    { code: 'sunshine' },
    { code: 'expires_after' },
    { code: 'cleaned_reimport', limit: 1 },
  ]
  assert.throws(
    () => refuseOddConditions(policy, odd, imported),
    (error: AppError) => {
      assert.equal(error.code, 'REQUEST_INVALID')
      assert.deepEqual(
        error.details.faults!.map(({ pointer, code }) => [pointer, code]),
        [
          ['/body/conditions/0/code', 'condition_unknown'],
          ['/body/conditions/1/limit', 'limit_missing'],
          ['/body/conditions/2/limit', 'limit_needless'],
        ],
      )
      return error instanceof AppError
    },
  )
})

test('a list to be cleaned is refused where nothing was imported, as with a source before its recipients', () => {
  assert.throws(
    () => refuseOddConditions(policy, [{ code: 'cleaned_reimport' }], arriving),
    (error: AppError) => error.details.faults![0]!.code === 'nothing_to_clean',
  )
})

test('steps are refused where recipients are yet to arrive through a source', () => {
  for (const hasImports of [true, false]) {
    assert.throws(
      () => refuseOddConditions(policy, [{ code: 'in_steps' }], { ...arriving, hasImports }),
      (error: AppError) => error.details.faults![0]!.code === 'nothing_to_draw',
    )
  }
})
