import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Policy, SubmissionContent } from '@freigabe/contract'
import { reusedAnswers } from './answer-key.ts'

const policy = {
  generalRequirements: ['removed', 'form_page'],
  methods: [{ code: 'form', requirements: ['wording', 'signed_up_from', 'by_themselves'] }],
  requirements: [
    { id: 'removed', kind: 'confirmation', of: 'recipients' },
    { id: 'form_page', kind: 'link' },
    { id: 'wording', kind: 'long_text' },
    { id: 'signed_up_from', kind: 'date', of: 'recipients' },
    { id: 'by_themselves', kind: 'confirmation' },
  ],
} as unknown as Policy

test('Of another list’s details only what can hold for this one is taken over: no confirmation, nothing of its recipients, no answer to a question', () => {
  const content = {
    methods: [{ code: 'form', share: 100 }],
    answers: {
      'general/removed': true,
      'general/form_page': 'https://velora.example/news',
      'form/wording': 'Yes, please',
      'form/signed_up_from': '2024-06-09',
      'form/by_themselves': true,
      'question/01a2': 'By mail.',
    },
  } as unknown as SubmissionContent
  assert.deepEqual(reusedAnswers(policy, content), {
    'general/form_page': 'https://velora.example/news',
    'form/wording': 'Yes, please',
  })
})
