import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BesideCase, Submission } from '@freigabe/contract'
import { comparedWith } from './compared-with.ts'

const revision = (number: number) => ({ revision: number }) as Submission
const decided = { submission: revision(3) } as NonNullable<BesideCase['lastDecided']>

test('the newest revision is held against the one before it', () => {
  const submissions = [1, 2, 3].map(revision)
  assert.equal(comparedWith(submissions, decided, null)?.choice, 2)
  assert.equal(comparedWith(submissions, decided, 1)?.choice, 1)
})

test('a first submission is held against what its group was decided on last', () => {
  assert.equal(comparedWith([revision(1)], decided, null)?.choice, 'decided')
  assert.equal(comparedWith([revision(1)], null, null), null)
})

test('the last decision can be chosen although there are revisions', () => {
  const compared = comparedWith([1, 2].map(revision), decided, 'decided')
  assert.equal(compared?.submission.revision, 3)
  assert.equal(compared?.decided, decided)
})

test('where nothing was handed in, there is nothing to compare', () => {
  assert.equal(comparedWith([], decided, null), null)
})
