import type { DenyReason, Verdict } from '../gate/group-facts.ts'
import type { Instant } from '../instant.ts'
import type { CaseStatus } from '../review/case-state.ts'

/** How a group stands, as people see it: one word for all that batches, cases and gate say. */
export type GroupStanding =
  | 'empty'
  | 'checking'
  | 'needs_you'
  | 'in_review'
  | 'questions'
  | 'approved'
  | 'rejected'
  | 'on_hold'
  | 'expired'
  | 'withdrawn'

/** What happens next, who does it, and by when. */
export interface NextStep {
  what:
    | 'add_recipients'
    | 'wait_for_screening'
    | 'confirm_column'
    | 'state_origin'
    | 'resume'
    | 'await_decision'
    | 'answer_questions'
    | 'send'
    | 'renew'
    | 'see_decision'
    | 'wait_for_hold'
  who: 'you' | 'platform' | 'nobody'
  by: Instant | null
  caseId: string | null
}

export interface StandingFacts {
  /** States of the imports that were not removed. */
  batches: readonly { state: 'received' | 'screening' | 'screened' | 'refused' | 'interrupted' }[]
  /** Cases of the group, newest first. */
  cases: readonly {
    caseId: string
    status: CaseStatus
    dueAt: Instant | null
    lapsesAt: Instant | null
  }[]
  /** The gate's verdict on a campaign to the whole group. */
  verdict: Verdict
  approvalEndsAt: Instant | null
}

/** The standing of a group and its next step; what waits for the customer comes before all else. */
export function groupStanding(facts: StandingFacts): { standing: GroupStanding; next: NextStep } {
  return waitingForCustomer(facts) ?? waitingForPlatform(facts) ?? settled(facts)
}

type Stand = { standing: GroupStanding; next: NextStep }

function waitingForCustomer({ cases }: StandingFacts): Stand | null {
  const asked = cases.find(({ status }) => status === 'awaiting_answer')
  if (asked) return stand('questions', 'answer_questions', 'you', asked.lapsesAt, asked.caseId)
  const unstarted = cases.find(({ status }) => status === 'awaiting_submission')
  if (unstarted) {
    return stand('needs_you', 'state_origin', 'you', unstarted.lapsesAt, unstarted.caseId)
  }
  const [newest] = cases
  if (newest?.status === 'lapsed') return stand('needs_you', 'resume', 'you', null, newest.caseId)
  return null
}

function waitingForPlatform({ cases, batches, verdict }: StandingFacts): Stand | null {
  if (verdict.verdict === 'deny' && verdict.reason === 'held') {
    return stand('on_hold', 'wait_for_hold', 'platform')
  }
  const reviewed = cases.find(({ status }) => status === 'in_review')
  if (reviewed) {
    return stand('in_review', 'await_decision', 'platform', reviewed.dueAt, reviewed.caseId)
  }
  if (batches.some(({ state }) => state === 'received' || state === 'screening')) {
    return stand('checking', 'wait_for_screening', 'platform')
  }
  return null
}

function settled({ cases, batches, verdict, approvalEndsAt }: StandingFacts): Stand {
  const newest = cases[0]?.caseId ?? null
  if (verdict.verdict === 'allow') {
    return stand('approved', 'send', 'nobody', approvalEndsAt, newest)
  }
  if (verdict.reason === 'expired') return stand('expired', 'renew', 'you', null, newest)
  if (decided.includes(verdict.reason))
    return stand('rejected', 'see_decision', 'you', null, newest)
  if (cases[0]?.status === 'withdrawn' && batches.length > 0) {
    return stand('withdrawn', 'add_recipients', 'you', null, newest)
  }
  return stand('empty', 'add_recipients', 'you')
}

const decided: readonly DenyReason[] = [
  'rejected',
  'revoked',
  'condition_unmet',
  'account_suspended',
]

function stand(
  standing: GroupStanding,
  what: NextStep['what'],
  who: NextStep['who'],
  by: Instant | null = null,
  caseId: string | null = null,
): Stand {
  return { standing, next: { what, who, by, caseId } }
}
