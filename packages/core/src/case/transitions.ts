import type { CaseCommand } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseStatus, CaseTrigger, ReopenReason } from './case-state.ts'
import type { Party } from './party.ts'

/** One row of the transition table: a command, where and by whom it may be given, where it leads. */
export interface Transition {
  /** The statuses in which the command may be given; `none` is before the case exists. */
  from: readonly (CaseStatus | 'none')[]
  by: readonly Party[]
  /** Several where the proposal decides which. */
  event: CaseEvent['type'] | readonly CaseEvent['type'][]
  /** The statuses it may lead to; `unchanged` leaves the case where it is. */
  to: readonly (CaseStatus | 'unchanged')[]
  /** True where no rule, clock or key may ever do this. */
  onlyPeople?: true
  /** True where no other open case may cover the same batches or sources. */
  claimsBatches?: true
}

const systems = ['account_key', 'platform_key', 'rule', 'clock'] as const
const reviewers = ['reviewer', 'lead'] as const

/**
 * The transition table of the approval process. `decide` asks it first; anything not in it is refused.
 * Support, billing and administration are in no row: they cannot influence a case.
 */
export const transitions: Readonly<Record<CaseCommand['type'], Transition>> = {
  open: {
    from: ['none'],
    by: ['customer', ...systems, ...reviewers],
    event: 'case_opened',
    to: ['awaiting_submission'],
    claimsBatches: true,
  },
  join_batches: {
    from: ['awaiting_submission'],
    by: ['customer', ...systems],
    event: 'batches_joined',
    to: ['unchanged'],
    claimsBatches: true,
  },
  submit: {
    from: ['awaiting_submission'],
    by: ['customer'],
    event: 'submitted',
    to: ['in_review'],
  },
  supplement: {
    from: ['in_review', 'awaiting_answer'],
    by: ['customer'],
    event: 'supplemented',
    to: ['unchanged'],
  },
  // Several questions can be open at once: the first moves the case, the rest join it.
  ask: {
    from: ['in_review', 'awaiting_answer'],
    by: [...reviewers, 'rule'],
    event: 'question_asked',
    to: ['awaiting_answer'],
  },
  amend_question: {
    from: ['awaiting_answer'],
    by: [...reviewers, 'rule'],
    event: 'question_amended',
    to: ['awaiting_answer'],
  },
  // Back in review only when no other question is open.
  take_back_question: {
    from: ['awaiting_answer'],
    by: [...reviewers, 'rule'],
    event: 'question_taken_back',
    to: ['awaiting_answer', 'in_review'],
  },
  answer: {
    from: ['awaiting_answer'],
    by: ['customer'],
    event: 'answered',
    to: ['in_review'],
  },
  assess: {
    from: ['in_review', 'awaiting_answer'],
    by: [...reviewers, 'rule'],
    event: 'assessed',
    to: ['unchanged'],
  },
  assess_together: {
    from: ['in_review', 'awaiting_answer'],
    by: reviewers,
    event: 'assessed',
    to: ['unchanged'],
  },
  accept: {
    from: ['in_review'],
    by: [...reviewers, 'rule'],
    event: 'accepted',
    to: ['accepted'],
  },
  reject: {
    from: ['in_review'],
    by: reviewers,
    event: 'rejected',
    to: ['rejected'],
    onlyPeople: true,
  },
  propose: {
    from: ['in_review'],
    by: reviewers,
    event: 'decision_proposed',
    to: ['unchanged'],
    onlyPeople: true,
  },
  confirm_proposal: {
    from: ['in_review'],
    by: reviewers,
    event: ['accepted', 'rejected'],
    to: ['accepted', 'rejected'],
    onlyPeople: true,
  },
  return_proposal: {
    from: ['in_review'],
    by: reviewers,
    event: 'proposal_returned',
    to: ['unchanged'],
    onlyPeople: true,
  },
  withdraw_proposal: {
    from: ['in_review'],
    by: reviewers,
    event: 'proposal_withdrawn',
    to: ['unchanged'],
    onlyPeople: true,
  },
  split: {
    from: ['in_review'],
    by: ['customer', ...reviewers],
    event: 'batches_split_off',
    to: ['unchanged'],
  },
  // Does within one import what a split does with whole imports.
  divide: {
    from: ['in_review'],
    by: ['customer', ...reviewers],
    event: 'batch_divided',
    to: ['unchanged'],
  },
  lapse: {
    from: ['awaiting_submission', 'awaiting_answer'],
    by: ['clock'],
    event: 'lapsed',
    to: ['lapsed'],
  },
  // Back to where it lapsed.
  resume: {
    from: ['lapsed'],
    by: ['customer'],
    event: 'resumed',
    to: ['awaiting_submission', 'awaiting_answer'],
    claimsBatches: true,
  },
  revoke: {
    from: ['accepted'],
    by: ['lead'],
    event: 'revoked',
    to: ['revoked'],
    onlyPeople: true,
  },
  reopen: {
    from: ['accepted', 'rejected', 'revoked'],
    by: reviewers,
    event: 'reopened',
    to: ['in_review'],
    onlyPeople: true,
    claimsBatches: true,
  },
  withdraw: {
    from: ['awaiting_submission', 'in_review', 'awaiting_answer', 'lapsed'],
    by: ['customer', 'account_key', 'platform_key'],
    event: 'withdrawn',
    to: ['withdrawn'],
  },
  // Ends a case that has lost its reason: something was sent to a group that was silent, or an appeal gave back
  // what a confirmed hold had taken.
  recall: {
    from: ['awaiting_submission'],
    by: ['clock'],
    event: 'withdrawn',
    to: ['withdrawn'],
  },
}

/**
 * Who opens a case for which reason. A linked case (one with a predecessor) may also be opened by any party
 * that may split, because the case split off keeps the trigger of the first.
 */
export const whoOpens: Readonly<Record<CaseTrigger, readonly Party[]>> = {
  import: ['customer', 'account_key', 'platform_key'],
  growth: systems,
  expiry: ['clock', 'customer'],
  dormancy: ['clock'],
  cap_reached: ['clock'],
  confirmed_hold: reviewers,
  lead: ['lead'],
  early: ['customer', 'account_key', 'platform_key'],
}

/** An appeal is carried out by the reviewer who upheld it; an error is corrected by a lead. */
export const whoReopens: Readonly<Record<ReopenReason, readonly Party[]>> = {
  appeal_upheld: reviewers,
  error_corrected: ['lead'],
}

/** Whether a party may ever give this command, whatever the status. */
export function mayGive(command: CaseCommand, party: Party): boolean {
  if (!transitions[command.type].by.includes(party)) return false
  if (command.type === 'reopen') return whoReopens[command.reason].includes(party)
  if (command.type !== 'open') return true
  const isSplitOff = command.predecessorId !== null && transitions.split.by.includes(party)
  return isSplitOff || whoOpens[command.trigger].includes(party)
}
