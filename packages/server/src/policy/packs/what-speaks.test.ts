import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  comparisonTitles,
  contradictionTitles,
  contradictionTraits,
  mergePacks,
  type PackLayer,
  packsFor,
  signalTitles,
} from '@freigabe/core'
import { checks } from '@freigabe/screening'
import { loadPacks } from './load-packs.ts'

/** What speaks to the list as a whole, and to no statement on it. */
const ofTheList = [
  'refused_rows',
  'missing_addresses',
  'duplicates',
  'provider_duplicates',
  'free_mail',
  'domain_distribution',
  'date_order',
]

/** What the core holds against the countries, which are asked outside the packs. */
const ofCountries = ['country_column', 'country_spread', 'phones_and_postcodes', 'ip_country']

/** Signals that name the statements themselves that read differently, or their files; and one on the contact. */
const namingStatements = [
  'contradictory_submissions',
  'method_changed_after_refusal',
  'answers_changed_after_question',
  'evidence_seen_elsewhere',
  'one_contact_for_many_accounts',
]

const layers: PackLayer[] = (await loadPacks()).map(({ layer }) => layer)
const policy = mergePacks(packsFor(layers, 'DE', ['AT', 'CH']))

describe('What speaks to a statement, in the shipped packs', () => {
  const named = new Set([
    ...policy.methods.flatMap(({ checkedBy }) => checkedBy),
    ...policy.requirements.flatMap(({ checkedBy = [] }) => checkedBy),
  ])

  test('every check, comparison and signal speaks to something, or on purpose to the list as a whole', () => {
    const all = [checks, comparisonTitles, signalTitles].flatMap((titles) => Object.keys(titles))
    const placed = new Set([...named, ...ofTheList, ...ofCountries, ...namingStatements])
    assert.deepEqual(
      all.filter((code) => !placed.has(code)),
      [],
    )
    assert.deepEqual(
      [...placed].filter((code) => !all.includes(code)),
      [],
    )
  })

  test('nothing that speaks to a statement is said to be of the list as a whole', () => {
    assert.deepEqual(
      ofTheList.filter((code) => named.has(code)),
      [],
    )
  })

  test('every contradiction weighs something, and rests on checks that there are', () => {
    assert.deepEqual(
      Object.keys(contradictionTraits).sort(),
      Object.keys(contradictionTitles).sort(),
    )
    for (const { restsOn } of Object.values(contradictionTraits)) {
      for (const check of restsOn) assert.ok(check in checks, check)
    }
  })

  test('a forbidden method has nothing held against it but what it names itself', () => {
    const bought = policy.methods.find(({ code }) => code === 'purchased_or_rented')!
    assert.deepEqual(bought.checkedBy, ['origin_words'])
  })
})
