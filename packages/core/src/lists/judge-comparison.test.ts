import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComparisonFacts, ListMatch } from './comparison.ts'
import { comparisonInBrief, comparisonTexts } from './comparison-texts.ts'
import { judgeComparison } from './judge-comparison.ts'
import { partiesOf } from './parties-of.ts'

const own = 'our account'

function match(about: Partial<ListMatch>, share = 0.8): ListMatch {
  return {
    accountId: own,
    batchId: 'batch-9',
    decided: null,
    sampled: { compared: 1000, shared: 1000 * share, isWhole: false },
    ofOther: share,
    ...about,
  }
}

function found(
  matches: ListMatch[],
  more: Partial<ComparisonFacts> = {},
  memberships: { accountId: string; personId: string }[] = [],
) {
  const accounts = [own, ...matches.map(({ accountId }) => accountId)]
  return judgeComparison({
    accountId: own,
    recipients: 20_000,
    approved: null,
    dead: null,
    matches,
    parties: partiesOf(accounts, memberships),
    ...more,
  }).map(({ id, severity }) => `${id} ${severity}`)
}

test('a list that no other resembles has no findings', () => {
  assert.deepEqual(found([]), [])
  assert.deepEqual(found([match({ decided: 'rejected' }, 0.01)]), [])
})

test('recipients that this account was refused weigh by their share', () => {
  const refused = (share: number) => found([match({ decided: 'rejected' }, share)])
  assert.deepEqual(refused(0.8), ['rejected_before serious'])
  assert.deepEqual(refused(0.2), ['rejected_before warning'])
  assert.deepEqual(refused(0.06), ['rejected_before notice'])
  assert.deepEqual(found([match({ decided: 'revoked' })]), ['rejected_before serious'])
})

test('a list of which much has long been reported dead is a finding, and a handful of them is none', () => {
  const dead = (share: number, recipients = 20_000) =>
    found([], { recipients, dead: { compared: 1000, shared: 1000 * share, isWhole: false } })
  assert.deepEqual(dead(0.01), [])
  assert.deepEqual(dead(0.06), ['long_dead notice'])
  assert.deepEqual(dead(0.2), ['long_dead warning'])
  assert.deepEqual(dead(0.06, 300), [])
})

test('a list that was accepted or not decided is no finding within the account', () => {
  assert.deepEqual(found([match({ decided: 'accepted' }), match({})]), [])
})

test('a small part of a huge refused list is found by its share of this one', () => {
  const huge = match({ decided: 'rejected', ofOther: 0.0001 }, 1)
  assert.deepEqual(found([huge]), ['rejected_before serious'])
})

test('a refusal elsewhere is at most a warning, as it never suffices alone', () => {
  const elsewhere = { accountId: 'theirs', decided: 'rejected' } as const
  const related = [
    { accountId: own, personId: 'anna' },
    { accountId: 'theirs', personId: 'anna' },
  ]
  assert.deepEqual(found([match(elsewhere, 1)], {}, related), ['rejected_elsewhere warning'])
  assert.deepEqual(found([match(elsewhere, 0.06)], {}, related), ['rejected_elsewhere notice'])
})

test('nothing is said about other accounts below twenty recipients', () => {
  const whole = { compared: 25, shared: 19, isWhole: true }
  const theirs = match({ accountId: 'theirs', decided: 'rejected', sampled: whole })
  assert.deepEqual(found([theirs], { recipients: 25 }), [])
  const twenty = { ...theirs, sampled: { ...whole, shared: 20 } }
  assert.deepEqual(found([twenty], { recipients: 25 }), [
    'rejected_elsewhere warning',
    'traded_list notice',
  ])
})

test('the same list with strangers is a notice, and with several of them a warning', () => {
  const one = match({ accountId: 'one' })
  const two = match({ accountId: 'two' })
  assert.deepEqual(found([one]), ['traded_list notice'])
  assert.deepEqual(found([one, two]), ['traded_list warning'])
  assert.deepEqual(found([match({ accountId: 'one' }, 0.3)]), [])
})

test('accounts that share a person are one sender: an agency trades no lists with itself', () => {
  const one = match({ accountId: 'one' })
  const two = match({ accountId: 'two' })
  const person = (accountId: string) => ({ accountId, personId: 'agency' })
  assert.deepEqual(found([one, two], {}, [person(own), person('one'), person('two')]), [])
  assert.deepEqual(found([one, two], {}, [person('one'), person('two')]), ['traded_list notice'])
})

test('what is approved in the group is told with what is new, and counted where all was compared', () => {
  const [estimate] = judgeComparison({
    dead: null,
    accountId: own,
    recipients: 20_000,
    approved: { compared: 1250, shared: 1200, isWhole: false },
    matches: [],
    parties: new Map([[own, own]]),
  })
  const told = comparisonTexts(estimate!).text
  assert.match(told.de, /: etwa 96\u00a0% der Empfänger.* Neu sind rund 800\.$/)
  assert.match(told.en, /: about 96% of the recipients.* About 800 are new\.$/)
  const [counted] = judgeComparison({
    dead: null,
    accountId: own,
    recipients: 1000,
    approved: { compared: 1000, shared: 990, isWhole: true },
    matches: [],
    parties: new Map([[own, own]]),
  })
  assert.match(comparisonTexts(counted!).text.de, /: 990 von 1\.000 Empfängern .* Neu: 10\.$/)
})

test('a sample without anything new is not told as proof that nothing is new', () => {
  const [finding] = judgeComparison({
    dead: null,
    accountId: own,
    recipients: 20_000,
    approved: { compared: 1250, shared: 1250, isWhole: false },
    matches: [],
    parties: new Map([[own, own]]),
  })
  assert.match(comparisonTexts(finding!).text.en, /That does not prove that nobody is new\.$/)
})

test('what the customer reads about other accounts holds no figure and no account', () => {
  const matches = [match({ accountId: 'theirs', decided: 'rejected' })]
  const findings = judgeComparison({
    dead: null,
    accountId: own,
    recipients: 20_000,
    approved: null,
    matches,
    parties: partiesOf([own, 'theirs'], []),
  })
  assert.equal(findings.length, 2)
  for (const finding of findings) {
    const told = JSON.stringify([finding, comparisonTexts(finding)])
    assert.doesNotMatch(told, /theirs|batch-9|\d/)
  }
})

test('an estimate of nearly all is not told as so many of as many', () => {
  const of = (shared: number) => {
    const [finding] = judgeComparison({
      dead: null,
      accountId: own,
      recipients: 20_000,
      approved: { compared: 1250, shared, isWhole: false },
      matches: [],
      parties: new Map([[own, own]]),
    })
    return comparisonInBrief(finding!)
  }
  assert.deepEqual(of(1250), {
    de: 'fast alle 20.000 schon freigegeben',
    en: 'nearly all 20,000 approved before',
  })
  assert.equal(of(1200).de, 'etwa 19.200 von 20.000 schon freigegeben')
})
