import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule, RuleOutcome } from '@freigabe/core'
import { policyAtHome as policy } from '../../testing/policy-at-home.ts'
import { mistakePoints, pointsIn, rulePoints, type SeenCase } from './rule-points.ts'

const key = 'form_double_opt_in/double_opt_in_records'

test('a question on missing columns names the statement, the file and what is not there', () => {
  const points = told('confirmations_not_in_file', inFile(report({}, [])), {
    'declaration.methods': ['form_double_opt_in'],
    [`answers["${key}"]`]: 'recipients_file',
    'screening.recipients': 60,
  })
  assert.deepEqual(points, [
    {
      pointer: '/answers/form_double_opt_in~1double_opt_in_records',
      statement: 'Anmelde- und Bestätigungszeiten',
      stated: 'steht in der Empfängerdatei',
      file: 'kunden.csv',
      columns: [],
      found:
        'Diese Daten sollen in der Empfängerdatei stehen. Wir haben aber keine Spalte gefunden für: Zeitpunkt der Anmeldung, Zeitpunkt der Bestätigung.',
    },
  ])
})

test('a question on missing confirmations asks for these, and names their column and how many have one', () => {
  const roles = { signed_up_at: { index: 1 }, confirmed_at: { index: 2 } }
  const facts = { rows: 60, filled: { signed_up_at: 60, confirmed_at: 30 } }
  const seen = inFile(report(roles, [{ id: 'consent_coverage', severity: 'info', facts }]))
  const [point] = told('confirmations_incomplete', seen, {
    [`answers["${key}"]`]: 'recipients_file',
  })
  assert.deepEqual([point?.file, point?.columns], ['kunden.csv', ['Bestätigt am']])
  assert.match(point!.found!, /nur bei 50\s% eine Bestätigungszeit/)
  const { then } = policy.rules.find(({ id }) => id === 'confirmations_incomplete')!
  assert.ok(then.effect === 'ask')
  const ground = policy.grounds.find(({ code }) => code === then.ground)!
  assert.match(ground.question.de, /Bestätigungszeiten/)
  assert.doesNotMatch(ground.question.de, /Anmeldezeiten/)
})

test('a question on a finding names the column as the file calls it, and the figure', () => {
  const roles = { signed_up_at: { index: 1 }, confirmed_at: { index: 2 } }
  const future = {
    id: 'future_times',
    severity: 'warning',
    facts: { future: 7, columns: { confirmed_at: 7 } },
  }
  const [point] = told('times_in_future', inFile(report(roles, [future])), {
    'findings.warning': ['future_times'],
  })
  assert.deepEqual(
    [point?.statement, point?.file, point?.columns],
    ['Anmelde- und Bestätigungszeiten', 'kunden.csv', ['Bestätigt am']],
  )
  assert.match(point!.found!, /^In 7 Zeilen liegt ein Zeitpunkt in der Zukunft/)
})

test('a question on a finding that speaks to no answer is about the collection method that it speaks to', () => {
  const seen = inFile(report({}, [{ id: 'role_accounts', severity: 'warning', facts: {} }]))
  const methods = [
    { code: 'form_double_opt_in', share: 30 },
    { code: 'paper_or_event_own', share: 70 },
  ]
  const [point] = told(
    'many_role_addresses',
    { ...seen, content: { ...seen.content, methods } },
    {
      'findings.warning': ['role_accounts'],
    },
  )
  assert.equal(point?.pointer, '/methods/1')
})

test('a question on an answer quotes it, and one on shares gives each', () => {
  const seen = inFile(report({}, []))
  const answers = { ...seen.content.answers, 'general/last_mailing': 'longer_ago' }
  const [dormant] = told(
    'dormant_recipients',
    { ...seen, content: { ...seen.content, answers } },
    {
      'answers["general/last_mailing"]': 'longer_ago',
    },
  )
  assert.equal(dormant?.stated, 'Vor mehr als 24 Monaten')
  const unclean = told('list_to_be_cleaned', seen, {
    'screening.invalidShare': 0.172,
    'screening.disposableShare': 0,
  })
  assert.deepEqual(
    unclean.map(({ found }) => found),
    ['Anteil der Adressen, an die nicht gesendet werden kann: 17,2\u00a0%'],
  )
})

test('what points to forgery is named in no question, whatever rule asks it', () => {
  const forged = [
    { id: 'unlikely_records', severity: 'warning', facts: { rows: 900, times: 9 } },
    {
      id: 'office_hours_bursts',
      severity: 'warning',
      facts: { rows: 900, hours: [], weekdays: [] },
    },
  ]
  const seen = inFile(report({ signed_up_at: { index: 1 }, confirmed_at: { index: 2 } }, forged))
  const rule = {
    id: 'own',
    when: '"unlikely_records" in findings.warning || "office_hours_bursts" in findings.warning || "records_unlikely" in contradictions.forgery || figures["unlikely_records.times"] > 5.0',
  } as Rule
  const outcome: RuleOutcome = {
    ruleId: 'own',
    outcome: 'true',
    inputs: [
      { name: 'findings.warning', value: ['unlikely_records', 'office_hours_bursts'] },
      { name: 'contradictions.forgery', value: ['records_unlikely'] },
      { name: 'figures["unlikely_records.times"]', value: 9 },
    ],
  }
  assert.deepEqual(rulePoints(seen, rule, outcome), [])
  assert.deepEqual(mistakePoints(seen), [])
})

function told(ruleId: string, seen: SeenCase, inputs: Record<string, unknown>) {
  const rule = policy.rules.find(({ id }) => id === ruleId)!
  const outcome = {
    ruleId,
    outcome: 'true',
    inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
  } as RuleOutcome
  return pointsIn(rulePoints(seen, rule, outcome), 'de')
}

function inFile(one: object): SeenCase {
  return {
    policy,
    countries: ['DE'],
    content: {
      methods: [{ code: 'form_double_opt_in', share: 100 }],
      answers: { [key]: 'recipients_file' },
    },
    files: [{ name: 'kunden.csv', report: one as SeenCase['files'][number]['report'] }],
  }
}

function report(roles: object, findings: readonly object[]) {
  const counted = { addresses: 60, valid: 60, invalid: 0, unique: 60, duplicates: 0 }
  return {
    origin: 'server',
    columns: { header: ['E-Mail', 'Angemeldet am', 'Bestätigt am'], roles },
    recipients: { ...counted, roles: 0, disposable: 0, freeMail: 0 },
    findings,
  }
}
