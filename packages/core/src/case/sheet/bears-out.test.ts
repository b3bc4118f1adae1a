import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PolicyPack } from '../../policy/packs/policy-pack.ts'
import { exampleAsking, exampleText } from '../contradictions/example-asking.ts'
import { exampleReport } from '../contradictions/example-report.ts'
import type { SubmissionContent } from '../submitting/submission-content.ts'
import { laySheet } from './lay-sheet.ts'

describe('What bears out a statement', () => {
  test('are records in the file that it says are there, and not those beside an uploaded export', () => {
    const coverage = { consent_coverage: { rows: 9, filled: { signed_up_at: 9 } } }
    const report = exampleReport({ roles: ['signed_up_at'], ...coverage })
    assert.equal(standing('records', { 'form/records': 'recipients_file' }, report), 'agrees')
    assert.equal(standing('records', { 'form/records': ['file-1'] }, report), 'silent')
  })

  test('is an origin that the file names as it is stated, and no other', () => {
    const words = (word: string) => exampleReport({ origin_words: { words: [{ word }] } })
    const stated = { 'form/original_method': 'form' }
    assert.equal(standing('original_method', stated, words('Formular')), 'agrees')
    assert.equal(standing('original_method', stated, words('Kunden')), 'silent')
    assert.equal(standing('original_method', stated, words('irgendwas')), 'silent')
  })

  test('is a last contact that the file knows of', () => {
    const contacts = (rows: number) =>
      exampleReport({ stale_contacts: { contacted: { rows, over12: 0, over24: 0 } } })
    const stated = { 'form/mailed': 'lately' }
    assert.equal(standing('mailed', stated, contacts(40)), 'agrees')
    assert.equal(standing('mailed', stated, contacts(0)), 'silent')
  })

  test('is a status that says nothing of anybody who left', () => {
    const marked = exampleReport({ status_column: { rows: 9, meanings: { active: 9 } } })
    assert.equal(standing('kept', { 'form/kept': true }, marked), 'agrees')
  })

  test('are countries of which half or more are among those stated', () => {
    const seen = (rows: number) =>
      exampleReport({ ip_country: { located: 100, countries: [{ country: 'DE', rows }] } })
    const lineOf = (rows: number) =>
      laySheet({
        policy,
        content: { methods: [{ code: 'form', share: 100 }], answers: {}, countries: ['DE', 'GB'] },
        reports: [{ batchId: 'batch', report: seen(rows) }],
        ...{ comparisons: [], contradictions: [], signals: [] },
      }).lines.find(({ statement }) => statement === '/countries')?.standing
    assert.deepEqual([lineOf(60), lineOf(27)], ['agrees', 'silent'])
  })

  test('is no finding that merely weighs little', () => {
    const typos = exampleReport({ typo_domains: { recipients: 9000 } })
    assert.equal(standing('kept', { 'form/kept': true }, typos), 'silent')
  })
})

function standing(
  id: string,
  answers: SubmissionContent['answers'],
  report: ReturnType<typeof exampleReport>,
) {
  const content = { methods: [{ code: 'form', share: 100 }], answers }
  const reports = [{ batchId: 'batch', report }]
  const found = { reports, comparisons: [], contradictions: [], signals: [] }
  const { lines } = laySheet({ policy, content, ...found })
  return lines.find(({ statement }) => statement === `answer:form/${id}`)?.standing
}

const policy = called(
  exampleAsking(
    {
      id: 'records',
      kind: 'records',
      columns: [{ id: 'signed_up_at', label: exampleText('time') }],
      checkedBy: ['consent_coverage'],
    },
    {
      id: 'original_method',
      kind: 'choice',
      choices: ['form', 'customers'].map((value) => ({ value, label: exampleText(value) })),
      checkedBy: ['origin_words'],
    },
    {
      id: 'mailed',
      kind: 'choice',
      choices: [{ value: 'lately', label: exampleText('lately') }],
      checkedBy: ['stale_contacts'],
    },
    { id: 'kept', kind: 'confirmation', checkedBy: ['status_column', 'typo_domains'] },
  ),
)

/** The example policy with what people call two of its methods. */
function called(of: PolicyPack): PolicyPack {
  const synonyms: Record<string, string> = { form: 'Formular', customers: 'Kunden' }
  const methods = of.methods.map((method) => ({
    ...method,
    synonyms: exampleText(synonyms[method.code] ?? ''),
  }))
  return { ...of, methods }
}
