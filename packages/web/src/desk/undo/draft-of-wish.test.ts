import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOfDay } from '../decision/letter/approval-days.ts'
import { draftOfWish } from './draft-of-wish.ts'

const held = { leaseToken: 3, revision: 2, decisionId: 'd' }

test('an acceptance taken back fills its form: end, conditions, caps and words', () => {
  const command = {
    ...held,
    conditions: [{ code: 'days_only', limit: 30 }, { code: 'no_third_parties' }],
    sources: [{ source: 's', cap: 50, periodDays: 7 }],
    endsAt: endOfDay('2027-03-28', 'Europe/Berlin'),
    statement: { found: 'Alles da.' },
  }
  assert.deepEqual(draftOfWish({ kind: 'accept', command }, 'Europe/Berlin'), {
    mode: 'accept',
    accept: {
      conditions: [{ code: 'days_only', limit: 30 }, { code: 'no_third_parties' }],
      endsOn: '2027-03-28',
      caps: { s: { cap: 50, periodDays: 7 } },
      statement: { found: 'Alles da.' },
    },
  })
})

test('a rejection taken back fills its form', () => {
  const reasons = { grounds: ['list_bought'], remedies: ['none'], statement: {} }
  assert.deepEqual(draftOfWish({ kind: 'reject', command: { ...held, ...reasons } }, 'UTC'), {
    mode: 'reject',
    reject: { ...reasons, restsOn: null },
  })
})

test('a question taken back fills its form, with what should come with the answer', () => {
  const wanted = { id: 'w', kind: 'file', label: { de: 'Auszug', en: 'Auszug' } } as const
  const command = {
    leaseToken: 3,
    questionId: 'q',
    text: 'Woher?',
    grounds: ['origin_unclear'],
    statements: ['form/link'],
    requirements: [{ ...wanted, necessity: 'required' as const, why: { de: '', en: '' } }],
  }
  assert.deepEqual(draftOfWish({ kind: 'ask', command }, 'UTC').ask, {
    text: 'Woher?',
    grounds: ['origin_unclear'],
    statements: ['form/link'],
    wanted: [{ id: 'w', kind: 'file', label: 'Auszug', required: true }],
  })
})
