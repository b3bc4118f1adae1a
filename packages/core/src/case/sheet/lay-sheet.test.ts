import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ComparisonFinding } from '../../lists/comparison.ts'
import type { PolicyPack } from '../../policy/packs/policy-pack.ts'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import { exampleAsking } from '../contradictions/example-asking.ts'
import { exampleReport } from '../contradictions/example-report.ts'
import { findContradictions } from '../contradictions/find-contradictions.ts'
import { noFacts } from '../signals/signal.ts'
import type { SubmissionContent } from '../submitting/submission-content.ts'
import { laySheet } from './lay-sheet.ts'
import type { SheetMatter } from './sheet.ts'
import { whatStandsOut } from './what-stands-out.ts'

const recordColumns = ['signed_up_at', 'confirmed_at'].map((id) => ({ id, label: said(id) }))
const policy = askingForm()
const records = 'answer:form/double_opt_in_records'
const months = [{ month: '2026-03', rows: 100 }]

describe('A line of the sheet', () => {
  test('agrees where the file holds what was said to be in it', () => {
    const { lines } = laid({ reports: [fullReport()] })
    assert.equal(lineOf(lines, records).standing, 'agrees')
    assert.deepEqual(spoken(lines, records), ['consent_coverage for'])
    assert.equal(lineOf(lines, 'method:form').standing, 'agrees')
  })

  test('is missing its records where the file has no column for them, whatever else is in it', () => {
    const report = exampleReport({
      roles: ['signed_up_at'],
      consent_coverage: { rows: 100, filled: { signed_up_at: 100 } },
    })
    const { lines } = laid({ reports: [report] })
    assert.equal(lineOf(lines, records).standing, 'missing')
    assert.deepEqual(spoken(lines, records), [
      'columns_not_found against',
      'consent_coverage against',
    ])
  })

  test('is missing where a file was required and nobody has one', () => {
    const { lines } = laid({ answers: { 'form/double_opt_in_records': 'no_records' } })
    assert.equal(lineOf(lines, records).standing, 'missing')
    const open = laid({ answers: { 'form/double_opt_in_records': '' } })
    assert.equal(lineOf(open.lines, records).standing, 'missing')
  })

  test('has against it what the packs say speaks to it, the gravest first', () => {
    const report = withFindings(fullReport(), [
      { id: 'same_moment', severity: 'notice', facts: {} },
      { id: 'unlikely_records', severity: 'warning', facts: { times: 0 } },
    ])
    const { lines } = laid({ reports: [report] })
    assert.equal(lineOf(lines, records).standing, 'against')
    assert.deepEqual(spoken(lines, records).slice(-3), [
      'unlikely_records against',
      'same_moment against',
      'consent_coverage for',
    ])
  })

  test('has a contradiction at its own statement and at those it was drawn from', () => {
    const report = exampleReport({
      roles: ['signed_up_at', 'confirmed_at'],
      consent_coverage: { rows: 100, filled: { signed_up_at: 100, confirmed_at: 3 } },
    })
    const { lines } = laid({ reports: [report] })
    for (const statement of ['method:form', records]) {
      assert.ok(spoken(lines, statement).includes('confirmations_too_few against'), statement)
      assert.ok(!spoken(lines, statement).includes('consent_coverage for'), statement)
    }
  })

  test('is silent where nothing can speak to it', () => {
    const line = lineOf(laid({ reports: [fullReport()] }).lines, 'answer:general/purpose')
    assert.deepEqual([line.standing, line.found], ['silent', []])
  })

  test('is told of what a statement explains, and that it weighs nothing', () => {
    const report = withFindings(fullReport(), [
      { id: 'stale_contacts', severity: 'serious', facts: { contacted: { rows: 9 } } },
    ])
    const asked = askingForm({ id: 'last_mailing', kind: 'choice', checkedBy: ['stale_contacts'] })
    const general: PolicyPack = { ...asked, generalRequirements: ['last_mailing'] }
    const { lines } = laySheet({
      ...matter({ reports: [report], answers: { 'general/last_mailing': 'within_3_months' } }),
      policy: {
        ...general,
        requirements: general.requirements.map((one) =>
          one.id === 'last_mailing'
            ? { ...one, choices: [{ value: 'within_3_months', label: said('lately') }] }
            : one,
        ),
      },
    })
    const line = lineOf(lines, 'answer:general/last_mailing')
    assert.deepEqual([line.standing, line.found[0]!.severity], ['silent', 'info'])
    assert.equal(line.found[0]!.speaks, 'against')
  })

  test('of the countries stands there where they were stated, or something speaks to them', () => {
    const spread = (recipients: number) =>
      exampleReport({
        country_spread: { located: 100, countries: [{ country: 'DE', recipients }] },
      })
    const has = (change: Parameters<typeof laid>[0]) =>
      laid(change).lines.some(({ statement }) => statement === '/countries')
    assert.deepEqual(
      [has({}), has({ reports: [spread(60)] }), has({ countries: ['DE'] })],
      [false, true, true],
    )
    // A third of them in the country that most are in says nothing for anything.
    assert.ok(!has({ reports: [spread(34)] }))
  })

  test('of the countries, where none were stated, is not borne out by none', () => {
    const nobody = exampleReport({ country_spread: { located: 0, countries: [] } })
    assert.deepEqual(
      laid({ reports: [nobody] }).lines.filter(({ statement }) => statement === '/countries'),
      [],
    )
  })
})

describe('A finding that a contradiction rests on', () => {
  const elsewhere = exampleReport({
    ip_country: { located: 100, countries: [{ country: 'DE', rows: 100 }] },
  })
  const stated = matter({ countries: ['GB'], reports: [elsewhere] })
  const [atOdds] = findContradictions({ ...stated, countries: ['GB'], reports: [elsewhere] })
  const told = { ...stated, contradictions: [atOdds!] }
  const mostlyThere = exampleReport({
    ip_country: { located: 100, countries: [{ country: 'GB', rows: 60 }] },
  })
  const untold = {
    ...matter({ countries: ['GB'], reports: [mostlyThere] }),
    contradictions: [],
    keptBack: [atOdds!],
  }

  test('speaks against the line of the contradiction, although it weighs nothing by itself', () => {
    const { lines } = laySheet(told)
    assert.deepEqual(spoken(lines, '/countries'), [
      'ip_countries_at_odds against',
      'ip_country against',
    ])
  })

  test('speaks neither for nor against the line where the contradiction is kept back', () => {
    const { lines, beside } = laySheet(untold)
    assert.deepEqual(lineOf(lines, '/countries'), {
      statement: '/countries',
      standing: 'silent',
      found: [],
    })
    assert.deepEqual(beside, [])
  })

  test('bears out the line where nothing is at odds with it', () => {
    const { lines } = laySheet({ ...untold, keptBack: [] })
    assert.deepEqual(spoken(lines, '/countries'), ['ip_country for'])
  })

  test('still bears out lines that the contradiction is not about', () => {
    const aboutRecords = { ...atOdds!, pointer: '/answers/form~1double_opt_in_records' }
    const { lines } = laySheet({ ...untold, keptBack: [aboutRecords] })
    assert.deepEqual(spoken(lines, '/countries'), ['ip_country for'])
  })
})

describe('A signal', () => {
  test('stands at the statement that reads differently, or that its file was handed in for', () => {
    const { lines } = laid({
      answers: { 'form/wording_file': ['file-1'] },
      signals: [
        signal('answers_changed_after_question', {
          differences: [{ statement: 'general/purpose', before: { caseId: 'c', revision: 1 } }],
        }),
        signal('evidence_seen_elsewhere', { evidenceIds: ['file-1'] }),
      ],
    })
    assert.deepEqual(spoken(lines, 'answer:general/purpose'), [
      'answers_changed_after_question against',
    ])
    assert.deepEqual(spoken(lines, 'answer:form/wording_file'), ['evidence_seen_elsewhere against'])
  })
})

describe('Beside the lines', () => {
  test('stands what speaks to no statement, so that nothing found is lost', () => {
    const report = withFindings(fullReport(), [
      { id: 'duplicates', severity: 'warning', facts: {} },
      { id: 'an_older_check', severity: 'notice', facts: {} },
    ])
    const matterOf = { reports: [report], comparisons: [rejected('serious')] }
    const { lines, beside } = laid(matterOf)
    const codes = [...lines.flatMap(({ found }) => found), ...beside].map(({ code }) => code)
    for (const { id } of report.findings) assert.ok(codes.includes(id), id)
    assert.deepEqual(
      beside.map(({ code }) => code),
      ['duplicates', 'an_older_check', 'signups_over_time'],
    )
    assert.ok(spoken(lines, 'method:form').includes('rejected_before against'))
  })
})

describe('What stands out of a case', () => {
  test('is the gravest of findings, comparisons, contradictions and signals together', () => {
    const report = withFindings(fullReport(), [
      { id: 'duplicates', severity: 'warning', facts: {} },
    ])
    const grave = whatStandsOut(laid({ reports: [report], comparisons: [rejected('serious')] }))
    assert.deepEqual([grave.worst, grave.standsOut?.code], ['serious', 'rejected_before'])
    const signalled = whatStandsOut(
      laid({ reports: [report], signals: [signal('files_tried', {}, 'serious')] }),
    )
    assert.deepEqual([signalled.worst, signalled.standsOut?.code], ['serious', 'files_tried'])
  })

  test('is, of several as grave, what was seen of the recipients elsewhere', () => {
    const report = withFindings(fullReport(), [
      { id: 'duplicates', severity: 'warning', facts: {} },
    ])
    const { standsOut } = whatStandsOut(
      laid({
        reports: [report],
        comparisons: [rejected('warning')],
        signals: [signal('files_tried', {}, 'warning')],
      }),
    )
    assert.equal(standsOut?.code, 'rejected_before')
  })

  test('is nothing where the file has no more than notices, as most honest ones do', () => {
    const report = withFindings(fullReport(), [{ id: 'duplicates', severity: 'notice', facts: {} }])
    assert.deepEqual(whatStandsOut(laid({ reports: [report] })), {
      worst: 'notice',
      standsOut: null,
    })
    assert.deepEqual(whatStandsOut(laid({})), { worst: null, standsOut: null })
  })
})

interface Change {
  answers?: Record<string, SubmissionContent['answers'][string]>
  countries?: string[]
  reports?: ReadReport[]
  comparisons?: SheetMatter['comparisons']
  signals?: SheetMatter['signals']
}

function laid(change: Change) {
  return laySheet(matter(change))
}

function matter({ answers, countries, reports = [], comparisons = [], signals = [] }: Change) {
  const content: SubmissionContent = {
    methods: [{ code: 'form', share: 100 }],
    answers: {
      'form/double_opt_in_records': 'recipients_file',
      'general/purpose': 'News on coffee',
      ...answers,
    },
    ...(countries && { countries }),
  }
  return {
    policy,
    content,
    reports: reports.map((report, at) => ({ batchId: `batch-${at}`, report })),
    comparisons,
    contradictions: findContradictions({ policy, content, countries: ['DE'], reports }),
    signals,
  }
}

/** A form that brings its records; the packs say what speaks to these and to the method. */
function askingForm(...more: Parameters<typeof exampleAsking>): PolicyPack {
  const asking = exampleAsking(
    {
      id: 'double_opt_in_records',
      kind: 'records',
      columns: recordColumns,
      checkedBy: ['consent_coverage', 'unlikely_records', 'same_moment'],
    },
    { id: 'wording_file', kind: 'file', necessity: 'recommended' },
    ...more,
  )
  return {
    ...asking,
    generalRequirements: ['purpose'],
    methods: asking.methods.map((method) =>
      method.code === 'form'
        ? { ...method, checkedBy: ['consent_coverage', 'rejected_before'] }
        : method,
    ),
  }
}

function fullReport(): ReadReport {
  return exampleReport({
    roles: ['signed_up_at', 'confirmed_at'],
    consent_coverage: { rows: 100, filled: { signed_up_at: 100, confirmed_at: 100 } },
    signups_over_time: { rows: 100, months, earlier: 0 },
  })
}

function withFindings(report: ReadReport, more: ReadReport['findings']): ReadReport {
  return { ...report, findings: [...more, ...report.findings] }
}

function rejected(severity: 'warning' | 'serious'): SheetMatter['comparisons'][number] {
  const shared = { recipients: 100, shared: 100, share: 1, leastShare: 1, compared: 100 }
  const finding: ComparisonFinding = {
    id: 'rejected_before',
    severity,
    facts: { ...shared, batchId: 'other' },
  }
  return { batchId: 'batch-0', findings: [finding] }
}

function signal(
  code: SheetMatter['signals'][number]['code'],
  facts: Partial<SheetMatter['signals'][number]['facts']>,
  severity: 'notice' | 'warning' | 'serious' = 'notice',
): SheetMatter['signals'][number] {
  return { code, severity, facts: { ...noFacts, ...facts } }
}

function lineOf(lines: ReturnType<typeof laid>['lines'], statement: string) {
  return lines.find((line) => line.statement === statement)!
}

function spoken(lines: ReturnType<typeof laid>['lines'], statement: string): string[] {
  return lineOf(lines, statement).found.map(({ code, speaks }) => `${code} ${speaks}`)
}

function said(words: string) {
  return { de: words, en: words }
}
