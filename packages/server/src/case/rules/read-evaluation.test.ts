import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownFigures } from '@freigabe/core'
import { knownFindings } from '../../policy/faults/known-findings.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { inputNames, inputTitle } from './read-evaluation.ts'

const named = (name: string, value: Parameters<typeof inputNames>[2]) =>
  inputNames(policyAtHome, name, value).map(({ de, en }) => [de, en])

const { methods, requirements } = policyAtHome
const form = methods.find(({ code }) => code === 'form_double_opt_in')!.label
const choice = requirements.find(({ id }) => id === 'last_mailing')!

test('methods, findings, countries and columns go by their names, in both languages', () => {
  assert.deepEqual(named('declaration.methods', ['form_double_opt_in']), [[form.de, form.en]])
  assert.deepEqual(named('declaration.countries', ['AT', 'GB']), [
    ['Österreich', 'Austria'],
    ['Vereinigtes Königreich', 'United Kingdom'],
  ])
  assert.deepEqual(named('screening.columns', ['confirmed_at']), [
    ['Bestätigungszeit', 'confirmation time'],
  ])
  assert.deepEqual(named('findings.warning', ['glued_exports', 'traded_list']), [
    ['Mehrere Exporte in einer Datei', 'Several exports in one file'],
    ['Auch bei anderen Versendern', 'Also in other senders’ lists'],
  ])
})

test('every finding that rules can ask about has a title', () => {
  const ids = [...knownFindings.keys()]
  for (const [at, [title]] of named('findings.notice', ids).entries()) {
    assert.notEqual(title, ids[at])
  }
})

test('how recipients came and who imported them is said in words', () => {
  assert.deepEqual(named('declaration.sources', ['own_form']), [
    ['Formular dieser Versandplattform', 'form of this platform'],
  ])
  assert.deepEqual(named('declaration.importedBy', ['platform_key']), [
    ['die Versandplattform', 'the platform'],
  ])
})

test('details and statements go by what was asked, and of which method', () => {
  const label = requirements.find(({ id }) => id === 'purpose')!.label
  assert.deepEqual(named('completeness.missing', ['general/purpose']), [[label.de, label.en]])
  assert.deepEqual(
    named('assessment.verified', ['method:form_double_opt_in', 'answer:general/purpose']),
    [
      [form.de, form.en],
      [label.de, label.en],
    ],
  )
  assert.deepEqual(named('completeness.missing', ['form_double_opt_in/purpose']), [
    [`${label.de} (${form.de})`, `${label.en} (${form.en})`],
  ])
})

test('an answer reads as it was offered, and a day as a day', () => {
  const { value, label } = choice.choices![0]!
  assert.deepEqual(named(`answers["general/${choice.id}"]`, value), [[label.de, label.en]])
  const date = requirements.find(({ kind }) => kind === 'date')!
  assert.deepEqual(named(`answers["form_double_opt_in/${date.id}"]`, '2026-11-01'), [
    ['1. November 2026', '1 November 2026'],
  ])
})

test('what has no name keeps its code, and what is no text has none', () => {
  for (const name of [
    'declaration.methods',
    'findings.info',
    'declaration.sources',
    'completeness.missing',
  ]) {
    assert.deepEqual(named(name, ['constructor']), [['constructor', 'constructor']])
  }
  assert.deepEqual(named('declaration.countries', ['no country']), [['no country', 'no country']])
  assert.deepEqual(named('screening.recipients', 3), [])
  assert.deepEqual(named('declaration.methods', null), [])
})

test('names like those of spam traps are called roles, not traps', () => {
  const { de, en } = inputTitle(policyAtHome, 'figures["spam_trap_names.traps"]')
  assert.match(de, /Funktionsadressen ohne Empfänger$/)
  assert.match(en, /role names without recipients$/)
})

test('every figure is called by words of each language, never by its path', () => {
  const known = [...[...knownFindings].map(([, { figures }]) => figures), ...ownFigures.values()]
  for (const path of new Set(known.flatMap((figures) => [...figures.keys()]))) {
    const { de, en } = inputTitle(policyAtHome, `figures["stale_contacts.${path}"]`)
    const german = de.slice(de.indexOf(': ') + 2).split(', ')
    for (const part of path.split('.')) assert.ok(!german.includes(part), `${path}: ${de}`)
    assert.doesNotMatch(en, /[a-z][A-Z]|_/, path)
  }
  const { de, en } = inputTitle(policyAtHome, 'figures["stale_contacts.contacted.over24"]')
  assert.match(de, /: zuletzt angeschrieben, vor mehr als 24 Monaten$/)
  assert.match(en, /: contacted, over 24$/)
})
