import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canHold } from './can-hold.ts'
import { exampleVocabulary } from './example-rules.ts'

const holds = (when: string) => canHold(when, exampleVocabulary)

const never: [why: string, when: string][] = [
  ['a finding never weighs so much', '"future_times" in findings.serious'],
  [
    'none of several findings weighs so much',
    '["future_times"].exists(id, id in findings.serious || (id in findings.serious && account.suspended))',
  ],
  [
    'one of all findings never weighs so much',
    '["before_form", "future_times"].all(id, id in findings.serious)',
  ],
  [
    'a finding stands in one list alone',
    '"before_form" in findings.notice && "before_form" in findings.warning',
  ],
  ['a share is 1 at most', 'screening.invalidShare > 1.0'],
  ['a share written as percent', 'screening.confirmedShare >= 98.0'],
  ['a figure counts nothing below zero', 'figures["before_form.earlier"] < 0.0'],
  ['a share among the figures is 1 at most', 'figures["countries_at_odds.share"] > 20.0'],
  ['nothing is counted below zero', 'account.accepted < 0'],
  ['no whole number lies between', 'account.accepted > 2 && account.accepted < 3'],
  [
    'bounds exclude each other',
    'account.ageDays > 30 && (account.ageDays < 10 || 20 >= account.ageDays)',
  ],
  ['both true and false', 'account.suspended && !account.suspended'],
  [
    'two texts at once',
    'declaration.mainMethod == "form" && declaration.mainMethod in ["customers", "spoken"]',
  ],
  [
    'a list that is empty and holds something',
    'declaration.methods == [] && "form" in declaration.methods',
  ],
  [
    'a list that holds and lacks the same',
    '"form" in declaration.methods && !("form" in declaration.methods)',
  ],
  ['a value that the fact never has', '"robot" in declaration.importedBy'],
  [
    'an answer that is two',
    'answers["customers/goods"] == "coffee" && answers["customers/goods"] == "tea"',
  ],
  ['findings that are looked through', 'findings.serious.exists(id, id == "future_times")'],
]

const possible = [
  'figures["before_form.earlier"] > 20.0 && figures["countries_at_odds.share"] > 0.2',
  '"future_times" in findings.warning',
  '["future_times", "before_form"].exists(id, id in findings.serious)',
  'findings.warning == [] && findings.serious == []',
  'findings.serious.all(id, id == "future_times")',
  'screening.invalidShare >= 1.0 && screening.confirmedShare == 0.0',
  'account.accepted > 2 && account.accepted <= 3',
  'account.suspended || !account.suspended',
  'declaration.methods == ["form"] && "form" in declaration.methods',
  'declaration.mainMethod != "form" && !(declaration.mainMethod in ["customers"])',
  'account.ageDays + 1 > 3 && account.ageDays < 1',
  'declaration.methods.exists_one(m, m == "form")',
]

describe('canHold', () => {
  for (const [why, when] of never) {
    test(`never: ${why}`, () => assert.equal(holds(when), false, when))
  }

  test('is true of everything that a case can have', () => {
    for (const when of possible) assert.equal(holds(when), true, when)
  })

  test('gives up where there are too many ways, and then says that it can be', () => {
    const pairs = Array.from(
      { length: 12 },
      (_, at) => `(account.ageDays > ${at} || account.rejected > ${at})`,
    )
    assert.equal(holds(pairs.join(' && ')), true)
  })
})
