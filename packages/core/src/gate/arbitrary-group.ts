import fc from 'fast-check'
import type { CaseStatus } from '../case/case-state.ts'
import type { BatchApproval, BatchFacts, BoundCondition, GroupFacts } from './group-facts.ts'

export const now = '2026-11-25T10:00:00.000Z'
export const later = '2027-05-25T10:00:00.000Z'
export const earlier = '2026-05-25T10:00:00.000Z'

/** Rarely true, so that enough groups stay sendable. */
const seldom = fc.integer({ min: 0, max: 9 }).map((number) => number === 9)
const statuses: (CaseStatus | null)[] = [
  'awaiting_submission',
  'in_review',
  'awaiting_answer',
  'accepted',
  'rejected',
  'lapsed',
  'revoked',
  'withdrawn',
  null,
]

const slice = { size: 200, of: 4000 }

const arbitraryCondition: fc.Arbitrary<BoundCondition> = fc.oneof(
  fc.constantFrom<BoundCondition>(
    { code: 'small', kind: 'first_send_at_most', limit: 100 },
    { code: 'small', kind: 'first_send_at_most', limit: 100 },
    { code: 'small', kind: 'first_send_at_most', limit: 100, usedUp: true },
    { code: 'small', kind: 'first_send_at_most' },
    { code: 'cleaned', kind: 'only_after_cleaned_reimport' },
    { code: 'unknown', kind: null },
    { code: 'steps', kind: 'in_steps', slice, step: 'open' },
    { code: 'steps', kind: 'in_steps', slice, step: 'too_few' },
    { code: 'steps', kind: 'in_steps', slice, step: 'above_limits' },
    { code: 'steps', kind: 'in_steps', slice, step: 'widened' },
    { code: 'steps', kind: 'in_steps', slice },
  ),
  fc.record({
    code: fc.constant('days'),
    kind: fc.constantFrom('expires_after' as const, 'reconfirm_by' as const),
    limit: fc.constant(30),
    until: fc.constantFrom(earlier, now, later, later),
  }),
)

const arbitraryApproval: fc.Arbitrary<BatchApproval> = fc.record({
  approvalId: fc.uuid(),
  digest: fc.constantFrom('a', 'a', 'a', 'b'),
  endsAt: fc.constantFrom(later, later, earlier, now),
  renewalPending: seldom,
  revoked: seldom,
  conditions: fc.oneof(
    { arbitrary: fc.constant([]), weight: 3 },
    { arbitrary: fc.array(arbitraryCondition, { minLength: 1, maxLength: 2 }), weight: 2 },
  ),
})

const batch: fc.Arbitrary<Omit<BatchFacts, 'batchId'>> = fc.record(
  {
    known: fc.record({
      isAll: fc.boolean(),
      lists: fc.array(
        fc.record({
          digest: fc.constantFrom('a', 'a', 'a', 'b'),
          held: seldom,
          approvals: fc.array(arbitraryApproval, { maxLength: 3 }),
          caseStatus: fc.constantFrom('accepted', 'accepted', ...statuses),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    isEmpty: fc.constantFrom(true, false, false),
    isUnread: fc.constant(true as const),
    digest: fc.constantFrom('a', 'a', 'a', 'b'),
    partOf: fc.constantFrom('a', 'b'),
    held: seldom,
    approvals: fc.array(arbitraryApproval, { maxLength: 3 }),
    caseStatus: fc.constantFrom(...statuses, 'accepted', 'accepted', 'accepted'),
  },
  { requiredKeys: ['isEmpty', 'digest', 'held', 'approvals', 'caseStatus'] },
)

/** Any group of up to four batches, for property tests. */
export const arbitraryGroup: fc.Arbitrary<GroupFacts> = fc.record({
  account: fc.record({ suspended: seldom, mode: fc.constantFrom('enforce', 'observe') }),
  held: seldom,
  batches: fc
    .array(batch, { maxLength: 4 })
    .map((batches) => batches.map((each, index) => ({ batchId: `batch-${index + 1}`, ...each }))),
})
