import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { judgeUnknownGroup } from './answer-compiled.ts'
import { arbitraryGroup, earlier, later, now } from './arbitrary-group.ts'
import type { BatchFacts, BoundCondition, GroupFacts } from './group-facts.ts'
import { judgeGroup } from './judge-group.ts'
import type { Purpose, Verdict } from './verdict.ts'

const campaign = { purpose: 'campaign', now } as const
const approved: BatchFacts = {
  batchId: 'approved',
  isEmpty: false,
  digest: 'a',
  held: false,
  approvals: [
    {
      approvalId: 'approval-1',
      digest: 'a',
      endsAt: later,
      renewalPending: false,
      revoked: false,
      conditions: [],
    },
  ],
  caseStatus: 'accepted',
}
const fresh: BatchFacts = { ...approved, batchId: 'fresh', approvals: [], caseStatus: null }
const rejected: BatchFacts = { ...fresh, batchId: 'rejected', caseStatus: 'rejected' }
const empty: BatchFacts = { ...fresh, batchId: 'empty', isEmpty: true }
const account = { suspended: false, mode: 'enforce' } as const

function group(...batches: BatchFacts[]): GroupFacts {
  return { account, held: false, batches }
}

describe('a question about the group', () => {
  test('is allowed if every batch with recipients is approved', () => {
    const answer = judgeGroup(group(approved, empty), campaign)
    assert.deepEqual(answer.overall, { verdict: 'allow' })
    assert.deepEqual(answer.sendable, ['approved'])
  })

  test('is denied if one is not, and lists what is sendable', () => {
    assert.deepEqual(judgeGroup(group(approved, fresh), campaign), {
      overall: { verdict: 'deny', reason: 'never_approved' },
      enforced: true,
      batches: [
        { batchId: 'approved', verdict: 'allow' },
        { batchId: 'fresh', verdict: 'deny', reason: 'never_approved' },
      ],
      sendable: ['approved'],
    })
  })

  test('gives the reason that comes first in the order', () => {
    const { overall } = judgeGroup(group(fresh, rejected, approved), campaign)
    assert.deepEqual(overall, { verdict: 'deny', reason: 'rejected' })
  })

  test('is denied for a group without recipients', () => {
    const neverApproved = { verdict: 'deny', reason: 'never_approved' }
    assert.deepEqual(judgeGroup(group(), campaign).overall, neverApproved)
    const emptyButApproved = { ...approved, isEmpty: true }
    const answer = judgeGroup(group(emptyButApproved), campaign)
    assert.deepEqual(answer.overall, neverApproved)
    assert.deepEqual(answer.sendable, [])
  })

  test('is denied as held while the group is held, even if it is empty', () => {
    const held = { verdict: 'deny', reason: 'held' }
    assert.deepEqual(judgeGroup({ ...group(approved), held: true }, campaign).overall, held)
    assert.deepEqual(judgeGroup({ ...group(), held: true }, campaign).overall, held)
  })
})

describe('a question about named batches', () => {
  test('is answered for these alone', () => {
    const question = { ...campaign, batchIds: ['approved'] }
    assert.deepEqual(judgeGroup(group(approved, rejected), question), {
      overall: { verdict: 'allow' },
      enforced: true,
      batches: [{ batchId: 'approved', verdict: 'allow' }],
      sendable: ['approved'],
    })
  })

  test('denies a batch that the group does not have as never approved, for every purpose', () => {
    for (const purpose of ['campaign', 'confirmation', 'test'] as const) {
      const answer = judgeGroup(group(approved), {
        purpose,
        now,
        batchIds: ['approved', 'unknown'],
      })
      assert.deepEqual(answer.overall, { verdict: 'deny', reason: 'never_approved' })
      assert.deepEqual(answer.sendable, purpose === 'campaign' ? ['approved'] : [])
    }
  })

  test('that names no batch opens nothing', () => {
    const { overall } = judgeGroup(group(approved), { ...campaign, batchIds: [] })
    assert.deepEqual(overall, { verdict: 'deny', reason: 'never_approved' })
  })

  test('answers a batch named twice once', () => {
    const question = { ...campaign, batchIds: ['approved', 'approved'] }
    assert.equal(judgeGroup(group(approved), question).batches.length, 1)
  })
})

describe('the purposes that need a permit instead of an approval', () => {
  const permit = { verdict: 'deny', reason: 'permit_required' }
  const revoked: BatchFacts = { ...approved, batchId: 'revoked', caseStatus: 'revoked' }
  const inReview: BatchFacts = { ...fresh, batchId: 'in-review', caseStatus: 'in_review' }
  for (const purpose of ['confirmation', 'test'] as const) {
    const ask = (facts: GroupFacts) => judgeGroup(facts, { purpose, now }).overall

    test(`${purpose} takes a permit alone for a group that nobody has stopped`, () => {
      for (const facts of [group(), group(fresh), group(inReview), group(approved, empty)]) {
        assert.deepEqual(ask(facts), permit)
      }
    })

    test(`${purpose} is shut where a list was rejected, its approval revoked, or the group held`, () => {
      const deny = (reason: string) => ({ verdict: 'deny', reason })
      assert.deepEqual(ask(group(fresh, rejected)), deny('rejected'))
      assert.deepEqual(ask(group(approved, revoked)), deny('revoked'))
      for (const facts of [group(approved), group()]) {
        assert.deepEqual(ask({ ...facts, held: true }), deny('held'))
      }
      assert.deepEqual(ask(group({ ...approved, held: true })), deny('held'))
    })

    test(`${purpose} takes a permit again for a rejected list that is under review anew`, () => {
      assert.deepEqual(ask(group({ ...rejected, caseStatus: 'in_review' })), permit)
    })
  }
})

test('a suspended account may send nothing for any purpose', () => {
  const facts = { ...group(approved), account: { ...account, suspended: true } }
  for (const purpose of ['campaign', 'confirmation', 'test'] as const) {
    const answer = judgeGroup(facts, { purpose, now })
    assert.deepEqual(answer.overall, { verdict: 'deny', reason: 'account_suspended' })
    assert.deepEqual(answer.sendable, [])
  }
})

test('observe mode keeps the verdict and marks that nothing is blocked', () => {
  const facts = { ...group(fresh), account: { ...account, mode: 'observe' as const } }
  const answer = judgeGroup(facts, campaign)
  assert.deepEqual(answer.overall, { verdict: 'deny', reason: 'never_approved' })
  assert.equal(answer.enforced, false)
})

describe('a group that does not exist', () => {
  test('is denied, and that is enforced unless its account is only observed', () => {
    const overall = { verdict: 'deny', reason: 'unknown_group' }
    const nothing = { batches: [], sendable: [] }
    assert.deepEqual(judgeUnknownGroup(null), { overall, enforced: true, ...nothing })
    assert.deepEqual(judgeUnknownGroup(account), { overall, enforced: true, ...nothing })
    const observed = { ...account, mode: 'observe' as const }
    assert.deepEqual(judgeUnknownGroup(observed), { overall, enforced: false, ...nothing })
  })

  test('of a suspended account is denied for the suspension', () => {
    const { overall } = judgeUnknownGroup({ ...account, suspended: true })
    assert.deepEqual(overall, { verdict: 'deny', reason: 'account_suspended' })
  })
})

describe('for any group', () => {
  test('nothing is sendable without a standing approval that covers just these recipients', () => {
    let sendable = 0
    everyGroup((facts) => {
      const answer = judgeGroup(facts, campaign)
      for (const batchId of answer.sendable) {
        sendable += 1
        const batch = facts.batches.find((each) => each.batchId === batchId)!
        assert.ok(!facts.account.suspended && !facts.held && !batch.held && !batch.isEmpty)
        assert.ok(batch.caseStatus !== 'rejected' && batch.caseStatus !== 'revoked')
        const lists = batch.known?.lists.map((list) => ({ ...batch, partOf: '', ...list })) ?? []
        const own = hasStanding(batch) || batch.known?.isAll === true
        assert.ok(own && (lists.every(hasStanding) || hasStanding(batch) === batch.known?.isAll))
      }
    })
    assert.ok(sendable > 0, 'some groups are sendable')
  })

  test('time alone never opens the gate', () => {
    everyGroup((facts) => {
      const since = new Set(judgeGroup(facts, { ...campaign, now: earlier }).sendable)
      const today = judgeGroup(facts, campaign).sendable
      const then = judgeGroup(facts, { ...campaign, now: later }).sendable
      assert.ok(today.every((batchId) => since.has(batchId)))
      assert.ok(then.every((batchId) => today.includes(batchId)))
    })
  })

  test('no approval opens what is on hold, whatever else is known, and a hold lifted leaves all as it was', () => {
    everyGroup((facts) => {
      const heldGroup = judgeGroup({ ...facts, held: true }, campaign)
      assert.deepEqual(heldGroup.sendable, [])
      assert.ok(heldGroup.batches.every(({ verdict }) => verdict === 'deny'))
      for (const { batchId } of facts.batches) {
        const batches = facts.batches.map((batch) =>
          batch.batchId === batchId ? { ...batch, held: true } : batch,
        )
        const held = judgeGroup({ ...facts, batches }, campaign)
        assert.ok(!held.sendable.includes(batchId))
        const others = judgeGroup(facts, campaign).sendable.filter((each) => each !== batchId)
        assert.deepEqual(held.sendable, others)
      }
    })
  })

  test('time alone never makes a permit enough', () => {
    const openings = ({ batches }: ReturnType<typeof judgeGroup>) =>
      batches.filter((each) => each.verdict === 'allow' || isCapped(each))
    everyGroup((facts) => {
      const at = (moment: string) =>
        openings(judgeGroup(facts, { ...campaign, now: moment })).map(({ batchId }) => batchId)
      assert.ok(at(now).every((batchId) => at(earlier).includes(batchId)))
      assert.ok(at(later).every((batchId) => at(now).includes(batchId)))
    })
  })

  test('under a cap nothing is allowed without a permit, and nothing at all once it is used up', () => {
    let capped = 0
    everyGroup((facts) => {
      const under = (more: { usedUp?: true }) => ({
        ...facts,
        batches: withConditions(facts, () => [
          { code: 'small', kind: 'first_send_at_most', limit: 9, ...more },
        ]),
      })
      assert.deepEqual(judgeGroup(under({}), campaign).sendable, [])
      capped += judgeGroup(under({}), campaign).batches.filter(isCapped).length
      assert.ok(!judgeGroup(under({ usedUp: true }), campaign).batches.some(isCapped))
    })
    assert.ok(capped > 0, 'some groups are under a cap')
  })

  test('a further condition never opens the gate', () => {
    everyGroup((facts) => {
      const further = { code: 'cleaned', kind: 'only_after_cleaned_reimport' } as const
      const batches = withConditions(facts, (conditions) => [...conditions, further])
      const { sendable } = judgeGroup(facts, campaign)
      const bound = judgeGroup({ ...facts, batches }, campaign)
      assert.ok(bound.sendable.every((batchId) => sendable.includes(batchId)))
    })
  })

  test('limited days are never told as an unmet condition', () => {
    everyGroup((facts) => {
      const batches = withConditions(facts, (conditions) =>
        conditions.filter(({ kind }) => kind === 'expires_after'),
      )
      const answer = judgeGroup({ ...facts, batches }, campaign)
      for (const each of answer.batches) {
        assert.ok(each.verdict === 'allow' || each.reason !== 'condition_unmet')
      }
    })
  })

  test('the group is allowed exactly if it has recipients and all of them are sendable', () => {
    everyGroup((facts) => {
      const { overall, sendable } = judgeGroup(facts, campaign)
      const filled = facts.batches.filter(({ isEmpty }) => !isEmpty)
      const isAllowed = filled.length > 0 && filled.length === sendable.length
      assert.equal(overall.verdict === 'allow', isAllowed)
    })
  })

  test('the order of batches and approvals plays no part', () => {
    everyGroup((facts) => {
      const batches = facts.batches
        .map((batch) => ({ ...batch, approvals: batch.approvals.toReversed() }))
        .toReversed()
      const answer = judgeGroup(facts, campaign)
      const turned = judgeGroup({ ...facts, batches }, campaign)
      assert.deepEqual(turned.overall, answer.overall)
      assert.deepEqual(turned.batches.toReversed(), answer.batches)
    })
  })

  test('a batch gets the same verdict whether it is asked about alone or with its group', () => {
    everyGroup((facts) => {
      for (const verdict of judgeGroup(facts, campaign).batches) {
        const alone = judgeGroup(facts, { ...campaign, batchIds: [verdict.batchId] })
        assert.deepEqual(alone.batches, [verdict])
      }
    })
  })

  test('the other purposes are shut where a person stopped something, and nowhere else', () => {
    const stops = ['account_suspended', 'held', 'revoked', 'rejected']
    everyGroup((facts) => {
      const whole = judgeGroup(facts, campaign).overall
      for (const purpose of ['confirmation', 'test'] satisfies Purpose[]) {
        const { overall } = judgeGroup(facts, { purpose, now })
        const stopped = whole.verdict === 'deny' && stops.includes(whole.reason)
        const permit = { verdict: 'deny', reason: 'permit_required' }
        assert.deepEqual(overall, stopped ? whole : permit)
      }
    })
  })
})

/** The imports of a group as if all approvals had other conditions, also those of the lists that hold some. */
function withConditions(
  { batches }: GroupFacts,
  change: (conditions: readonly BoundCondition[]) => BoundCondition[],
): BatchFacts[] {
  const changed = <Judged extends Pick<BatchFacts, 'approvals'>>(judged: Judged): Judged => ({
    ...judged,
    approvals: judged.approvals.map((each) => ({ ...each, conditions: change(each.conditions) })),
  })
  return batches.map(({ known, ...batch }) => ({
    ...changed(batch),
    ...(known && { known: { ...known, lists: known.lists.map(changed) } }),
  }))
}

function hasStanding(batch: BatchFacts): boolean {
  return batch.approvals.some(
    (approval) =>
      !approval.revoked &&
      (approval.digest === batch.digest || approval.digest === batch.partOf) &&
      (approval.endsAt > now || approval.renewalPending) &&
      approval.conditions.every(isMetBy(batch, approval.digest)),
  )
}

/** The conditions once more, in other words than the gate's. */
function isMetBy(batch: BatchFacts, approved: string) {
  return ({ kind, until, step }: BoundCondition) => {
    if (kind === 'in_steps') return step === 'widened'
    if (kind === 'expires_after') return true
    if (kind === 'reconfirm_by') return until! > now
    const isCleaned = batch.partOf === approved && batch.digest !== approved
    return kind === 'only_after_cleaned_reimport' && isCleaned
  }
}

function isCapped(answer: Verdict): boolean {
  return answer.verdict === 'deny' && answer.reason === 'permit_required'
}

function everyGroup(check: (facts: GroupFacts) => void): void {
  fc.assert(fc.property(arbitraryGroup, check), { numRuns: 500 })
}
