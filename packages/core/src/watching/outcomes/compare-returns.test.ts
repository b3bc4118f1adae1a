import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareReturns } from './compare-returns.ts'
import type { DecidedApproval, SentImport } from './outcome.ts'

describe('What came back of a rule’s lists', () => {
  test('is no worse as long as its rate lies in the interval of all that people accepted', () => {
    assert.equal(verdict({ ofRule: 10, ofOthers: 10 }), 'no_worse')
    assert.equal(verdict({ ofRule: 0, ofOthers: 10 }), 'no_worse')
    assert.equal(verdict({ ofRule: 60, ofOthers: 5, rule: 6, others: 200 }), 'worse')
  })

  test('is no worse than itself where a platform has no other lists', () => {
    assert.equal(verdict({ ofRule: 30, ofOthers: 0, others: 0 }), 'no_worse')
  })

  test('says nothing where too little was sent, and is untold where nothing comes back to anybody', () => {
    assert.equal(verdict({ ofRule: 10, ofOthers: 10, rule: 2 }), 'few')
    assert.equal(verdict({ ofRule: 0, ofOthers: 0 }), 'untold')
    assert.equal(compareReturns([], [], []).verdict, 'untold')
  })
})

/** So many lists of a thousand each, of accounts of their own, and how many of each bounced. */
function verdict(given: { ofRule: number; ofOthers: number; rule?: number; others?: number }) {
  const own = lists('rule', given.rule ?? 20, given.ofRule)
  const others = lists('other', given.others ?? 40, given.ofOthers)
  const all = [...own, ...others]
  return compareReturns(
    own.map(({ approval }) => approval),
    all.map(({ approval }) => approval),
    all.map(({ sent }) => sent),
  ).verdict
}

function lists(name: string, count: number, bounced: number) {
  const came = { code: 'bounce_unknown_recipient', basis: 'counted', reporting: 0 } as const
  return Array.from({ length: count }, (_, at) => {
    const decisionId = `${name} ${at}`
    const approval: DecidedApproval = {
      ...{ decisionId, decidedBy: { kind: 'people', recommendedBy: [] }, methods: [] },
      ...{ evidence: null, isHeld: false, isConfirmed: false, isRevoked: false },
    }
    const sent: SentImport = {
      ...{ decisionId, accountId: `account ${decisionId}`, groupId: `group ${decisionId}` },
      ...{ sent: 1000, reporting: null, failed: 0, shareTold: 0, untold: [] },
      came: bounced === 0 ? [] : [{ ...came, count: bounced }],
    }
    return { approval, sent }
  })
}
