import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compiled } from './example-rules.ts'
import type { RuleEffect } from './rule.ts'

/** The faults of one rule, as `place message`. */
function faultsOf(when: string, then?: RuleEffect): string[] {
  return compiled([when, then]).faults.map(({ offset, text }) => `${offset} ${text.en}`)
}

/** A mark under each fault shows that the offset leads to the place. */
function firstPlace(when: string): string {
  return when.slice(compiled([when]).faults[0]!.offset)
}

describe('compileRules', () => {
  test('takes what rules are made of', () => {
    for (const when of [
      'screening.recipients > 1000 && !account.suspended',
      'screening.invalidShare * 100.0 >= 2.5 || double(account.accepted) / 2.0 < 1.0',
      '"form" in declaration.methods && declaration.mainMethod in ["form", "own_form"]',
      'answers["customers/goods"] == "coffee"',
      'answers["customers/from"] < "2024-01-01" && answers["general/sure"]',
      'account.country.contains("E") && size(account.language) > 1',
      'answers["spoken/proof"].size() == 0 ? account.ageDays > 3 : account.rejected != 0',
      'findings.warning.all(id, id != "future_times")',
      'assessment.verified.exists_one(statement, statement.startsWith("method:"))',
      'declaration.methods == ["form"] && -account.ageDays < account.accepted % 2',
      '"recipients_file" in answers["customers/order_dates"]',
    ]) {
      assert.deepEqual(faultsOf(when), [], when)
    }
  })

  test('says where an expression breaks off', () => {
    assert.equal(firstPlace('account.ageDays > 3 and account.suspended'), 'and account.suspended')
    assert.match(
      faultsOf('account.ageDays > 3 and account.suspended')[0]!,
      /^20 From “and account.suspende” on, this is not an expression\. In the words of the CEL parser: /,
    )
    assert.match(faultsOf('(account.suspended')[0]!, /^18 The expression breaks off here/)
    assert.match(faultsOf('(('.repeat(480))[0]!, /expression/)
  })

  test('knows every fact, answer, method, finding and choice by name', () => {
    assert.deepEqual(faultsOf('account.age > 3'), ['0 There is no fact account.age.'])
    assert.deepEqual(faultsOf('true || account > 3'), ['8 There is no fact account.'])
    assert.deepEqual(faultsOf('account.toString == "x"'), ['0 There is no fact account.toString.'])
    assert.deepEqual(faultsOf('answers["form/wording"] == "x"'), [
      '8 form/wording is answered in the customer’s own words, which rules do not see.',
    ])
    assert.deepEqual(faultsOf('answers["form/lnk"] == "x"'), [
      '8 No method and requirement are called form/lnk.',
    ])
    assert.deepEqual(faultsOf('answers["customers/goods"] == "milk"'), [
      '30 This can never be milk.',
    ])
    assert.deepEqual(faultsOf('"forms" in declaration.methods'), ['0 This can never be forms.'])
    assert.deepEqual(faultsOf('declaration.methods.exists(m, m == "forms")'), [
      '35 This can never be forms.',
    ])
    assert.deepEqual(faultsOf('["form", "from"].exists(m, m in declaration.methods)'), [
      '9 This can never be from.',
    ])
    assert.deepEqual(faultsOf('"feature_times" in findings.notice'), [
      '0 This can never be feature_times.',
    ])
  })

  test('finds figures that there are not', () => {
    assert.deepEqual(faultsOf('figures["before_form.earlier"] > 5.0'), [])
    assert.deepEqual(faultsOf('figures["contact.elsewhere"] / 2.0 > 5.0'), [])
    assert.deepEqual(faultsOf('figures["before_form.later"] > 5.0'), [
      '8 There is no figure before_form.later.',
    ])
  })

  test('finds types that do not go together, at the operator', () => {
    assert.deepEqual(faultsOf('account.ageDays > "3"'), ['16 > does not work with int and string.'])
    assert.deepEqual(faultsOf('account.ageDays * 1.5 > 3.0'), [
      '16 * does not work with int and double.',
    ])
    assert.deepEqual(faultsOf('account.suspended && account.ageDays'), [
      '0 && does not work with bool and int.',
    ])
    assert.deepEqual(faultsOf('answers["general/sure"] == "yes"'), [
      '24 == does not work with bool and string.',
    ])
    assert.deepEqual(faultsOf('account.ageDays'), [
      '0 A rule is true or false; this is of type int.',
    ])
    assert.deepEqual(faultsOf('account.country.exists(c, c == "DE")'), [
      '15 exists needs a list; this is of type string.',
    ])
  })

  test('turns away what has no place in rules', () => {
    for (const when of [
      'has(account.ageDays)',
      'account.country.matches("D.")',
      'declaration.methods.map(m, m) == []',
      'declaration.methods.filter(m, m == "form").size() > 0',
      'declaration.methods.exists(m, declaration.countries.exists(c, c == m))',
      'account.country + "x" == "DEx"',
      'declaration.methods[0] == "form"',
      'account["ageDays"] == 3',
      'answers[account.country] == "x"',
      'timestamp("2026-01-01T00:00:00Z") < timestamp(account.country)',
      'account.ageDays == null || b"x" == b"x" || account.ageDays in [1, 2]',
      'dyn(account.ageDays) == 3',
      '{"a": account.ageDays} == {"a": 1}',
      'account.ageDays.double() > 1.0',
      'constructor(account.ageDays)',
    ]) {
      assert.notDeepEqual(faultsOf(when), [], when)
    }
  })

  test('finds rules that the facts do not matter to', () => {
    assert.deepEqual(faultsOf('1 < 2'), ['0 This is always true, whatever the facts are.'])
    assert.deepEqual(faultsOf('account.suspended && 1 > 2'), [
      '0 This is always false, whatever the facts are.',
    ])
    assert.match(faultsOf('1 / 0 == 1')[0]!, /This rule reads no fact/)
  })

  test('finds effects that name what no pack has', () => {
    const when = 'account.suspended'
    assert.deepEqual(faultsOf(when, { effect: 'ask', ground: 'dormant' }), [
      '0 There is no ground dormant.',
    ])
    assert.deepEqual(faultsOf(when, { effect: 'require', requirement: 'site' }), [])
    assert.deepEqual(faultsOf(when, { effect: 'accept', conditions: [{ code: 'never_again' }] }), [
      '0 There is no condition never_again.',
    ])
  })

  test('bounds how long an expression is, how many parts it has, and what it costs', () => {
    const long = `account.suspended ${'|| account.suspended '.repeat(60)}`
    assert.match(faultsOf(long)[0]!, /^1000 A rule has at most 1000 characters/)
    const many = `1${'+1'.repeat(150)} == account.ageDays`
    assert.match(faultsOf(many)[0]!, /at most 200 parts/)
    const asked = 'm in declaration.countries'
    const dear = `declaration.methods.exists(m, ${asked} || ${asked})`
    assert.match(faultsOf(dear)[0]!, /at most 100000 steps/)
  })

  test('gives the faults of all rules with their places', () => {
    const { faults } = compiled(['account.suspended'], ['nothing'], ['1 <'])
    assert.deepEqual(
      faults.map(({ rule, part }) => [rule, part]),
      [
        [1, 'when'],
        [2, 'when'],
      ],
    )
  })
})
