import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyPack } from '@freigabe/core'
import type { StatementFacts } from './facts-for-statement.ts'
import { writeStatement } from './write-statement.ts'

const policy = { version: 'de@2026-11-25' } as PolicyPack

function lookedAt(locale: 'de' | 'en', questions: number): string {
  const facts = {
    locale,
    timeZone: 'Europe/Berlin',
    groupName: 'Sommerkunden',
    recipients: 4812,
    files: ['kunden.csv'],
    methods: [],
    questions,
  } as unknown as StatementFacts
  const outcome = { outcome: 'accepted', endsAt: '2027-11-25T23:00:00.000Z' } as const
  return writeStatement(policy, facts, outcome, {}).lookedAt
}

test('a statement speaks of one answered question as one, and of none not at all', () => {
  assert.match(lookedAt('de', 1), / Ihre Antwort auf unsere Rückfrage ist eingeflossen\.$/)
  assert.match(lookedAt('en', 1), / Your answer to our question is part of it\.$/)
  assert.match(lookedAt('de', 2), / Ihre Antworten auf unsere Rückfragen sind eingeflossen\.$/)
  assert.match(lookedAt('en', 2), / Your answers to our questions are part of it\.$/)
  assert.doesNotMatch(lookedAt('de', 0) + lookedAt('en', 0), /Rückfrage|question/)
})
