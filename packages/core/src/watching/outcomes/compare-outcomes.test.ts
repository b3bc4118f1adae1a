import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareOutcomes } from './compare-outcomes.ts'
import type { DecidedApproval, SentImport } from './outcome.ts'

describe('What came of approvals', () => {
  test('stands by rule, beside what the lot gave to people', () => {
    const { rules, people, all } = compare([
      ...times(12, (at) => approval(`r${at}`, { kind: 'rule', rule: 'small' }, 5)),
      ...times(8, (at) => approval(`l${at}`, { kind: 'lot', rule: 'small' }, 20)),
      approval('p', { kind: 'people', recommendedBy: [] }, 100),
    ])
    const [small, ...others] = rules
    assert.deepEqual(others, [])
    assert.deepEqual([small!.approvals, small!.lot.approvals, small!.lot.drawn], [12, 8, 9])
    const rate = ({ rates }: typeof all) => rates.bounce_unknown_recipient.estimate?.rate
    assert.equal(rate(small!), 0.005)
    assert.equal(rate(small!.lot), 0.02)
    assert.equal(people.rates.bounce_unknown_recipient.missing, 'few')
    assert.deepEqual([all.approvals, all.sentTo, all.sent], [21, 21, 21_000])
  })

  test('counts a recommendation for each rule that gave it, and for people alone only without one', () => {
    const { recommended, people } = compare([
      approval('1', { kind: 'people', recommendedBy: ['clean', 'known'] }),
      approval('2', { kind: 'people', recommendedBy: ['clean'] }),
      approval('3', { kind: 'people', recommendedBy: [] }),
    ])
    assert.deepEqual(
      recommended.map((each) => [each.rule, each.approvals]),
      [
        ['clean', 2],
        ['known', 1],
      ],
    )
    assert.equal(people.approvals, 1)
  })

  test('adds up: each approval stands by one who decided, or by each rule that recommended it', () => {
    const { rules, recommended, people, all } = compare([
      approval('1', { kind: 'rule', rule: 'small' }),
      approval('2', { kind: 'lot', rule: 'small' }),
      approval('3', { kind: 'lot', rule: 'other' }),
      approval('4', { kind: 'people', recommendedBy: ['clean', 'known'] }),
      approval('5', { kind: 'people', recommendedBy: [] }),
    ])
    const rows = [...rules, ...rules.map(({ lot }) => lot), ...recommended, people]
    const sum = rows.reduce((before, { approvals }) => before + approvals, 0)
    assert.equal(sum, all.approvals + 1, 'one was recommended by a second rule')
  })

  test('counts an approval for each method, once by its evidence, and tells what people did about it', () => {
    const given = {
      ...approval('1').approval,
      methods: ['form', 'paper'],
      evidence: 'file' as const,
    }
    const { methods, evidence, all } = compareOutcomes(
      [{ ...given, isHeld: true, isConfirmed: true, isRevoked: true }, approval('2').approval],
      [],
      [],
      'counted',
    )
    assert.deepEqual(
      methods.map((each) => [each.method, each.approvals]),
      [
        ['form', 2],
        ['paper', 1],
      ],
    )
    assert.deepEqual(
      evidence.map((each) => [each.evidence, each.approvals]),
      [
        ['double_opt_in', 1],
        ['file', 1],
      ],
    )
    assert.deepEqual([all.held, all.confirmed, all.revoked, all.sentTo], [1, 1, 1, 0])
  })

  test('is no rate where nothing of the kind came back to anybody, since perhaps nobody reports it', () => {
    const { all } = compare(times(12, (at) => approval(`${at}`, undefined, 5)))
    assert.equal(all.rates.bounce_unknown_recipient.missing, null)
    assert.deepEqual(all.rates.complaint, {
      came: 0,
      of: 12_000,
      estimate: null,
      missing: 'untold',
    })
  })

  test('takes groups for senders where fewer than ten accounts send', () => {
    const ofOne = (accounts: number) =>
      compare(
        times(20, (at) => {
          const { approval: one, sent } = approval(`${at}`, undefined, 5)
          return { approval: one, sent: { ...sent, accountId: `a${at % accounts}` } }
        }),
      )
    assert.equal(ofOne(2).drawn, 'groups')
    assert.notEqual(ofOne(2).all.rates.bounce_unknown_recipient.estimate, null)
    assert.equal(ofOne(10).drawn, 'accounts')
  })
})

type Case = ReturnType<typeof approval>

function compare(cases: Case[]) {
  const approvals = cases.map((one) => one.approval)
  const imports = cases.map((one) => one.sent)
  return compareOutcomes(approvals, imports, ['small'], 'counted')
}

/** An approval to which a thousand messages were sent, of which some bounced; each of an account of its own. */
function approval(
  decisionId: string,
  decidedBy: DecidedApproval['decidedBy'] = { kind: 'people', recommendedBy: [] },
  bounced = 0,
): { approval: DecidedApproval; sent: SentImport } {
  const came = { code: 'bounce_unknown_recipient', basis: 'counted', reporting: 0 } as const
  return {
    approval: {
      ...{ decisionId, decidedBy, methods: ['form'], evidence: 'double_opt_in' },
      ...{ isHeld: false, isConfirmed: false, isRevoked: false },
    },
    sent: {
      ...{ decisionId, accountId: `account of ${decisionId}`, groupId: `group of ${decisionId}` },
      ...{ sent: 1000, reporting: null, failed: 0, shareTold: 0, untold: [] },
      came: bounced === 0 ? [] : [{ ...came, count: bounced }],
    },
  }
}

function times<Item>(count: number, of: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => of(at))
}
