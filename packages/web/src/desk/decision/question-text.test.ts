import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Policy } from '@freigabe/contract'
import { withGrounds } from './question-text.ts'

const policy = {
  grounds: ['missing', 'old'].map((code) => ({
    code,
    question: { de: `Frage ${code}?`, en: `Question ${code}?` },
  })),
} as unknown as Pick<Policy, 'grounds'>
const nothing = { text: '', grounds: [], wanted: [] }

test('a ground brings its question in the account’s language', () => {
  assert.equal(withGrounds(nothing, ['old'], policy, 'en').text, 'Question old?')
})

test('a second ground is added below what is typed', () => {
  const asked = { ...nothing, text: 'Guten Tag.', grounds: ['old'] }
  const text = withGrounds(asked, ['old', 'missing'], policy, 'de').text
  assert.equal(text, 'Guten Tag.\n\nFrage missing?')
})

test('a ground taken out takes its text along only where nobody has changed it', () => {
  const asked = {
    ...nothing,
    text: 'Frage old?\n\nFrage missing? Bitte bis Freitag.',
    grounds: ['old', 'missing'],
  }
  const { text } = withGrounds(asked, [], policy, 'de')
  assert.equal(text, 'Frage missing? Bitte bis Freitag.')
})
