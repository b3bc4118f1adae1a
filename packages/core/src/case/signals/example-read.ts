import type { ComparisonFinding } from '../../lists/comparison.ts'
import { examplePolicy } from '../../policy/rules/example-rules.ts'
import type { ComparedBatch, EarlierCase, SignalRead } from './signal-read.ts'

/** For tests: a submission about one list of the group `customers`, with nothing odd about it. */
export function exampleRead(more: Partial<SignalRead> = {}): SignalRead {
  return {
    accountId: 'mine',
    caseId: 'now',
    groupId: 'customers',
    policy: examplePolicy,
    content: {
      methods: [{ code: 'form', share: 100 }],
      answers: { 'form/link': 'https://tea.example/sign-up', 'form/wording': 'Yes, please.' },
    },
    batches: [batchOf()],
    files: new Map(),
    revisions: [],
    questions: [],
    doubted: [],
    earlier: [],
    refusedElsewhere: [],
    changedRecords: [],
    sightings: [],
    triedFiles: 0,
    ...more,
  }
}

/** Its list, as it was compared. */
export function batchOf(...comparison: ComparisonFinding[]): ComparedBatch {
  return { batchId: 'list', digest: 'digest', comparison }
}

/** Another case of the account, on the very same list, accepted and with the same statements. */
export function earlierCase(more: Partial<EarlierCase> = {}): EarlierCase {
  return {
    caseId: 'before',
    groupId: 'prospects',
    status: 'accepted',
    wasAsked: false,
    revision: 1,
    batchIds: ['other list'],
    digests: ['digest'],
    content: exampleRead().content,
    methods: [{ code: 'form', stance: 'allowed', grounds: [] }],
    refusedFor: [],
    ...more,
  }
}

export const bought = {
  content: { methods: [{ code: 'purchased', share: 100 }], answers: {} },
  methods: [{ code: 'purchased', stance: 'forbidden', grounds: ['address_purchased'] }],
} as const satisfies Partial<EarlierCase>

/** A comparison's finding where this much of the list was in a refused list of the account. */
export function rejectedBefore(
  batchId: string,
  severity: 'notice' | 'warning' | 'serious',
): ComparisonFinding {
  const facts = { recipients: 1000, shared: 200, share: 0.2, leastShare: 0.18, compared: 1000 }
  return { id: 'rejected_before', severity, facts: { ...facts, batchId } }
}
