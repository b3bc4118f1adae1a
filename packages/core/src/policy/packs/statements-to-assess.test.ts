import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { examplePacks } from './example-packs.ts'
import { mergePacks } from './merge-packs.ts'
import { statementsToAssess } from './requirements-for.ts'

const policy = mergePacks([examplePacks.law, examplePacks.house])

describe('statementsToAssess', () => {
  test('every claim and every answer is assessed, recommended ones too, and blank ones are not', () => {
    const statements = statementsToAssess(policy, {
      methods: [
        { code: 'form', share: 80 },
        { code: 'own_form', share: 20 },
      ],
      answers: {
        'general/purpose': 'News on coffee',
        'general/sure': true,
        'form/link': 'https://www.example.com/newsletter',
        'form/wording': '   ',
        'form/screenshot': ['0198f0c2-0000-7000-8000-000000000001'],
        'customers/goods': 'coffee',
      },
    })
    assert.deepEqual(statements, [
      'method:form',
      'method:own_form',
      'answer:form/link',
      'answer:form/screenshot',
      'answer:general/purpose',
      'answer:general/sure',
    ])
  })
})
