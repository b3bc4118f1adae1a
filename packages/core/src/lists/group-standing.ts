import type { CaseStatus } from '../case/case-state.ts'
import type { DenyReason, Verdict } from '../gate/verdict.ts'
import type { Instant } from '../instant.ts'
import { holdsNobody } from './holds-nobody.ts'

/** How a group stands, as people see it: one word for all that batches, cases and gate say. */
export type GroupStanding =
  | 'empty'
  | 'checking'
  | 'needs_you'
  | 'in_review'
  | 'questions'
  | 'approved'
  | 'limited'
  | 'source_approved'
  | 'conditional'
  | 'rejected'
  | 'revoked'
  | 'on_hold'
  | 'expired'
  | 'withdrawn'
  | 'suspended'

/** What happens next, who does it, and by when. */
export interface NextStep {
  what:
    | 'add_recipients'
    | 'await_arrivals'
    | 'wait_for_screening'
    | 'confirm_column'
    | 'replace_file'
    | 'state_origin'
    | 'resume'
    | 'await_decision'
    | 'answer_questions'
    | 'send'
    | 'send_some'
    | 'renew'
    | 'renew_before_end'
    | 'await_renewal'
    | 'import_again'
    | 'import_other'
    | 'see_condition'
    | 'wait_for_look'
    | 'wait_for_hold'
    | 'settle_suspension'
  who: 'you' | 'platform' | 'nobody'
  by: Instant | null
  caseId: string | null
  /** How many questions wait for an answer, where that is the next step. */
  questions: number
}

export interface StandingFacts {
  /** The imports that were not removed. */
  batches: readonly ImportFacts[]
  /** Cases of the group, newest first. */
  cases: readonly {
    caseId: string
    status: CaseStatus
    dueAt: Instant | null
    lapsesAt: Instant | null
    openQuestions: number
    /** Whether it renews an approval. */
    renews: boolean
  }[]
  /** The gate's verdict on a campaign to the whole group. */
  verdict: Verdict
  approvalEndsAt: Instant | null
  /** Until when a person looks at what is on hold; null where nothing is, or somebody is on it. */
  holdLookBy: Instant | null
  /** Until when a person looks at what came back of a first part, while that keeps all shut; else null. */
  stepLookBy: Instant | null
  /** Whether a source through which recipients may arrive was approved. */
  hasOpenSource: boolean
}

/**
 * The standing of a group and its next step. A suspended account comes first, since nothing else
 * helps until it is lifted; then what waits for the customer, then what waits for the platform.
 */
export function groupStanding(facts: StandingFacts): { standing: GroupStanding; next: NextStep } {
  return (
    suspended(facts) ??
    waitingForCustomer(facts) ??
    held(facts) ??
    unreadable(facts) ??
    waitingForPlatform(facts) ??
    settled(facts)
  )
}

type Stand = { standing: GroupStanding; next: NextStep }

function suspended({ verdict }: StandingFacts): Stand | null {
  return isDenied(verdict, 'account_suspended')
    ? stand('suspended', 'settle_suspension', 'platform')
    : null
}

function waitingForCustomer({ cases, verdict, approvalEndsAt }: StandingFacts): Stand | null {
  const asked = cases.find(({ status }) => status === 'awaiting_answer')
  if (asked) {
    const { lapsesAt, caseId, openQuestions } = asked
    return stand('questions', 'answer_questions', 'you', {
      by: lapsesAt,
      caseId,
      questions: openQuestions,
    })
  }
  const unstarted = cases.find(({ status }) => status === 'awaiting_submission')
  if (unstarted?.renews && isOpen(verdict)) {
    return stand(openedBy(verdict), 'renew_before_end', 'you', {
      by: approvalEndsAt,
      caseId: unstarted.caseId,
    })
  }
  if (unstarted) {
    const { lapsesAt, caseId } = unstarted
    return stand(approvedOr('needs_you', verdict), 'state_origin', 'you', { by: lapsesAt, caseId })
  }
  const [newest] = cases
  return newest?.status === 'lapsed' ? lapsed(newest) : null
}

function held({ verdict, holdLookBy }: StandingFacts): Stand | null {
  return isDenied(verdict, 'held')
    ? stand('on_hold', 'wait_for_hold', 'platform', { by: holdLookBy })
    : null
}

/**
 * A file that could not be read keeps the gate shut for the whole group, because it is unknown who is in it.
 * It therefore comes before a review, whose end alone would not open the gate. The quicker of the two ways
 * out comes first.
 */
function unreadable({ batches }: StandingFacts): Stand | null {
  const mendings = batches.filter(({ refusal }) => !holdsNobody(refusal)).map(mendImport)
  if (mendings.includes('confirm_column')) return stand('needs_you', 'confirm_column', 'you')
  return mendings.includes('replace_file') ? stand('needs_you', 'replace_file', 'you') : null
}

function waitingForPlatform({ cases, batches, verdict }: StandingFacts): Stand | null {
  const reviewed = cases.find(({ status }) => status === 'in_review')
  if (reviewed) {
    const { dueAt: by, caseId, renews } = reviewed
    return renews && isOpen(verdict)
      ? stand(openedBy(verdict), 'await_renewal', 'platform', { by, caseId })
      : stand(approvedOr('in_review', verdict), 'await_decision', 'platform', { by, caseId })
  }
  const isUnread = ({ state }: ImportFacts) => state === 'received' || state === 'screening'
  return batches.some(isUnread) ? stand('checking', 'wait_for_screening', 'platform') : null
}

function settled(facts: StandingFacts): Stand {
  const { cases, verdict, approvalEndsAt } = facts
  const newest = cases[0]?.caseId ?? null
  const untilEnd = { by: approvalEndsAt, caseId: newest }
  if (verdict.verdict === 'allow') {
    return stand('approved', 'send', 'nobody', untilEnd)
  }
  // Without a default, so that the compiler asks what a new reason means to people.
  switch (verdict.reason) {
    case 'permit_required':
      return stand('limited', 'send_some', 'nobody', untilEnd)
    case 'expired':
      return stand('expired', 'renew', 'you', { caseId: newest })
    case 'condition_unmet':
      if (facts.stepLookBy !== null) {
        const look = { by: facts.stepLookBy, caseId: newest }
        return stand('conditional', 'wait_for_look', 'platform', look)
      }
      return stand('conditional', 'see_condition', 'you', untilEnd)
    case 'rejected':
    case 'revoked': {
      const decided = cases.find(({ status }) => status === verdict.reason)?.caseId ?? newest
      // It is unknown whether the decision was read; the next step is the same before and after.
      return stand(verdict.reason, 'import_other', 'you', { caseId: decided })
    }
    case 'account_suspended':
    case 'content_changed':
    case 'held':
    case 'in_review':
    case 'never_approved':
    case 'question_open':
    case 'stale':
    case 'unknown_group':
    case 'unread':
      return undecided(facts)
  }
}

function undecided({ batches, cases, hasOpenSource }: StandingFacts): Stand {
  if (batches.length === 0) return hasOpenSource ? awaitingArrivals : noRecipients
  return idle(cases) ?? (hasOpenSource ? awaitingArrivals : withoutAny(batches))
}

/** A file that surely holds nobody shuts nothing, and yet was not the one that was meant. */
function withoutAny(batches: StandingFacts['batches']): Stand {
  const isWrong = batches.some(({ refusal }) => holdsNobody(refusal))
  return isWrong ? stand('needs_you', 'replace_file', 'you') : noRecipients
}

/** An earlier import was never decided on: its case lapsed, or was withdrawn. */
function idle(cases: StandingFacts['cases']): Stand | null {
  const sleeping = cases.find(({ status }) => status === 'lapsed')
  if (sleeping) return lapsed(sleeping)
  const withdrawn = cases.find(({ status }) => status === 'withdrawn')
  return withdrawn ? stand('withdrawn', 'import_again', 'you', { caseId: withdrawn.caseId }) : null
}

function lapsed({ caseId }: StandingFacts['cases'][number]): Stand {
  return stand('needs_you', 'resume', 'you', { caseId })
}

const noRecipients = stand('empty', 'add_recipients', 'you')

const awaitingArrivals = stand('source_approved', 'await_arrivals', 'nobody')

/** A group under a cap is open as far as the cap goes. */
function isOpen(verdict: Verdict): boolean {
  return verdict.verdict === 'allow' || verdict.reason === 'permit_required'
}

/** A case about a source alone leaves what is approved open. */
function approvedOr(standing: GroupStanding, verdict: Verdict): GroupStanding {
  return isOpen(verdict) ? openedBy(verdict) : standing
}

/** Under a cap a group is not called what it is called without one. */
function openedBy({ verdict }: Verdict): GroupStanding {
  return verdict === 'allow' ? 'approved' : 'limited'
}

function isDenied(verdict: Verdict, reason: DenyReason): boolean {
  return verdict.verdict === 'deny' && verdict.reason === reason
}

function stand(
  standing: GroupStanding,
  what: NextStep['what'],
  who: NextStep['who'],
  about: Partial<NextStep> = {},
): Stand {
  return { standing, next: { what, who, by: null, caseId: null, questions: 0, ...about } }
}

/** What must be known of an import to say whether its file could be read and, if not, what helps. */
export interface ImportFacts {
  state: 'received' | 'screening' | 'screened' | 'refused' | 'interrupted'
  /** The code of the refusal, where the file was refused as a whole. */
  refusal: string | null
  /** Whether the file is still there to be read again. */
  fileKept: boolean
}

/** What helps with an import whose file could not be read. */
export type ImportMending = 'confirm_column' | 'replace_file'

/** Refusals that end once the customer says which column holds the addresses. */
const aboutColumn = ['no_email_column', 'unclear_email_column', 'column_not_found']

/**
 * What helps with an import that could not be read: naming the column of addresses where only that is
 * missing, else importing the list again. Null for an import that needs nothing.
 */
export function mendImport({ state, refusal, fileKept }: ImportFacts): ImportMending | null {
  if (state !== 'refused' && state !== 'interrupted') return null
  const needsColumn = refusal !== null && aboutColumn.includes(refusal)
  return needsColumn && fileKept ? 'confirm_column' : 'replace_file'
}
