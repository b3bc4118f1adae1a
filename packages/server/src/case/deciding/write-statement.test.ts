import assert from 'node:assert/strict'
import { test } from 'node:test'
import { policyAtHome as policy } from '../../testing/policy-at-home.ts'
import { decisionGrounds } from './decision-grounds.ts'
import { type Outcome, writeStatement } from './write-statement.ts'

const grounds = ['third_party_list', 'address_purchased', 'dropped_long_ago']
const accepted: Outcome = {
  outcome: 'accepted',
  endsAt: '2027-11-25T23:00:00.000Z',
  conditions: [],
  sources: [],
}
const rejected: Outcome = { outcome: 'rejected', grounds, remedies: [] }

function write(locale: 'de' | 'en', outcome: Outcome, questions = 0) {
  const facts = {
    locale,
    timeZone: 'Europe/Berlin',
    groupName: 'Sommerkunden',
    submittedAt: null,
    recipients: 4812,
    files: ['kunden.csv'],
    sources: [],
    methods: [],
    questions,
  }
  return writeStatement(policy, facts, outcome, {})
}

test('a statement speaks of one answered question as one, and of none not at all', () => {
  const lookedAt = (locale: 'de' | 'en', questions: number) =>
    write(locale, accepted, questions).lookedAt
  assert.match(lookedAt('de', 1), / Ihre Antwort auf unsere Rückfrage ist eingeflossen\.$/)
  assert.match(lookedAt('en', 1), / Your answer to our question is part of it\.$/)
  assert.match(lookedAt('de', 2), / Ihre Antworten auf unsere Rückfragen sind eingeflossen\.$/)
  assert.match(lookedAt('en', 2), / Your answers to our questions are part of it\.$/)
  assert.doesNotMatch(lookedAt('de', 0) + lookedAt('en', 0), /Rückfrage|question/)
})

test('a rejection names its grounds in a sentence, law first, whatever order they were chosen in', () => {
  assert.equal(
    write('de', rejected).found,
    'Nach allem, was uns vorliegt, spricht gegen eine Freigabe: „Gekaufte oder gemietete Adressen“ und „Liste von anderen“.',
  )
  assert.equal(
    write('en', rejected).found,
    'From everything we have seen, this speaks against an approval: “Bought or rented addresses” and “List from others”.',
  )
})

test('a rejection has its rules and its grounds in one order, each once', () => {
  const paragraphs = write('de', rejected).rule.split('\n\n')
  assert.deepEqual(
    paragraphs.map((paragraph) => paragraph.split(':')[0]),
    ['Gesetz', 'Regel dieser Plattform'],
  )
  assert.deepEqual(
    decisionGrounds(policy, grounds, 'de').map(({ code, basis }) => `${basis}: ${code}`),
    ['law: address_purchased', 'house: third_party_list', 'house: dropped_long_ago'],
  )
})
