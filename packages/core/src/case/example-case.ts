import type { Actor } from '../actor.ts'
import type { CaseCommand, CommandContext, SubmissionFacts } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState, CaseStatus } from './case-state.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { CommandOf } from './handlers/command-handler.ts'
import type { Party } from './party.ts'
import { isRefusal, type RefusalCode } from './refusal.ts'

/** A case for tests: its people, its commands, and a state for each status. */

export const actors: Readonly<Record<Party, Actor>> = {
  customer: { kind: 'customer', personId: 'carla' },
  reviewer: { kind: 'staff', personId: 'rita', role: 'reviewer' },
  lead: { kind: 'staff', personId: 'leo', role: 'lead' },
  support: { kind: 'staff', personId: 'sam', role: 'support' },
  billing: { kind: 'staff', personId: 'bill', role: 'billing' },
  admin: { kind: 'staff', personId: 'ada', role: 'admin' },
  account_key: { kind: 'account_key', keyId: 'key-of-account' },
  platform_key: { kind: 'platform_key', keyId: 'key-of-platform' },
  rule: { kind: 'rule', ruleId: 'clean-double-opt-in', policyVersion: 'de@1' },
  clock: { kind: 'clock' },
}
export const otherReviewer: Actor = { kind: 'staff', personId: 'ralf', role: 'reviewer' }
export const screeningRule: Actor = { kind: 'rule', ruleId: 'form_reached', policyVersion: 'de@1' }
export const now = '2026-11-25T10:00:00.000Z'

/** A submission by web form with two required statements. */
export function submission(
  submissionId: string,
  changes: Partial<SubmissionFacts> = {},
): SubmissionFacts {
  return {
    submissionId,
    contentDigest: `digest of ${submissionId}`,
    methods: [{ code: 'web_form', stance: 'allowed', grounds: [] }],
    statementDigests: { 'web_form/link': 'link 1', 'web_form/wording': 'wording 1' },
    ...changes,
  }
}

export const purchased: SubmissionFacts['methods'] = [
  { code: 'purchased', stance: 'forbidden', grounds: ['list_bought'] },
]

/** A valid command of each type, wherever the table allows it. */
export const commands: { readonly [Type in CaseCommand['type']]: CommandOf<Type> } = {
  open: {
    type: 'open',
    caseId: 'case-1',
    accountId: 'account-1',
    groupId: 'group-1',
    trigger: 'import',
    batchIds: ['batch-1', 'batch-2'],
    sourceIds: [],
    predecessorId: null,
  },
  join_batches: { type: 'join_batches', batchIds: ['batch-3'] },
  submit: { type: 'submit', submission: submission('submission-1') },
  supplement: { type: 'supplement', submission: submission('submission-more') },
  ask: {
    type: 'ask',
    questionId: 'question-2',
    grounds: ['consent_unproven'],
    requirementIds: ['consent_records'],
    contentDigest: 'digest of question-2',
  },
  amend_question: {
    type: 'amend_question',
    questionId: 'question-1',
    grounds: ['consent_unproven', 'wording_unclear'],
    requirementIds: ['consent_records'],
    contentDigest: 'digest of question-1, amended',
  },
  take_back_question: { type: 'take_back_question', questionId: 'question-1' },
  answer: {
    type: 'answer',
    submission: submission('submission-answer'),
    answered: ['question-1'],
  },
  assess: { type: 'assess', statementId: 'web_form/link', value: 'verified', revision: 2 },
  assess_together: {
    type: 'assess_together',
    statementIds: ['web_form/link', 'web_form/wording'],
    value: 'plausible',
    revision: 2,
  },
  accept: {
    type: 'accept',
    decisionId: 'decision-1',
    revision: 2,
    policyVersion: 'de@1',
    conditions: [],
    endsAt: '2027-11-25T10:00:00.000Z',
    contentDigest: 'digest of decision-1',
  },
  reject: {
    type: 'reject',
    decisionId: 'decision-1',
    revision: 2,
    policyVersion: 'de@1',
    grounds: ['origin_unclear'],
    remedies: ['collect_anew'],
    contentDigest: 'digest of decision-1',
  },
  propose: {
    type: 'propose',
    decision: {
      type: 'accept',
      decisionId: 'decision-1',
      revision: 2,
      policyVersion: 'de@1',
      conditions: [],
      endsAt: '2027-11-25T10:00:00.000Z',
      contentDigest: 'digest of decision-1',
    },
  },
  confirm_proposal: {
    type: 'confirm_proposal',
    decisionId: 'decision-1',
    contentDigest: 'digest of decision-1, by two',
  },
  return_proposal: {
    type: 'return_proposal',
    decisionId: 'decision-1',
    contentDigest: 'digest of a note',
  },
  withdraw_proposal: { type: 'withdraw_proposal', decisionId: 'decision-1' },
  split: { type: 'split', batchIds: ['batch-2'], newCaseId: 'case-2' },
  divide: {
    type: 'divide',
    batchId: 'batch-2',
    firstBatchId: 'batch-2a',
    restBatchId: 'batch-2b',
    newCaseId: 'case-3',
  },
  lapse: { type: 'lapse' },
  resume: { type: 'resume' },
  revoke: {
    type: 'revoke',
    decisionId: 'decision-2',
    grounds: ['complaints'],
    contentDigest: 'digest of decision-2',
  },
  reopen: { type: 'reopen', reason: 'error_corrected' },
  withdraw: { type: 'withdraw' },
  recall: { type: 'recall' },
}

export type Step = readonly [CaseCommand, Actor]

const { customer, reviewer, lead, clock } = actors
const firstQuestion: CaseCommand = {
  ...commands.ask,
  questionId: 'question-1',
  grounds: ['origin_unclear'],
}
const submitted: Step[] = [
  [commands.open, customer],
  [commands.submit, customer],
]
const asked: Step[] = [...submitted, [firstQuestion, reviewer]]
/** Revision 2, one question answered, both statements assessed: ready for any decision. */
const assessed: Step[] = [
  ...asked,
  [{ ...commands.answer, submission: submission('submission-2') }, customer],
  [commands.assess, screeningRule],
  [{ ...commands.assess, statementId: 'web_form/wording', value: 'plausible' }, screeningRule],
]

/** How a case comes to each status. */
export const paths: Readonly<Record<CaseStatus, readonly Step[]>> = {
  awaiting_submission: submitted.slice(0, 1),
  in_review: assessed,
  awaiting_answer: asked,
  accepted: [...assessed, [commands.accept, reviewer]],
  rejected: [...assessed, [commands.reject, reviewer]],
  lapsed: [...asked, [commands.lapse, clock]],
  revoked: [...assessed, [commands.accept, reviewer], [commands.revoke, lead]],
  withdrawn: [...submitted, [commands.withdraw, customer]],
}

/** A decision proposed by the reviewer, ready for a second person. */
export const proposed: readonly Step[] = [...assessed, [commands.propose, reviewer]]

/** The events of steps that must all succeed. */
export function eventsOf(steps: readonly Step[]): CaseEvent[] {
  const events: CaseEvent[] = []
  let state: CaseState | null = null
  for (const [command, actor] of steps) {
    const answer = decide(state, command, { actor, now })
    if (isRefusal(answer)) throw new Error(`${command.type} was refused: ${answer.refused}`)
    for (const event of answer.events) state = evolve(state, event)
    events.push(...answer.events)
  }
  return events
}

/** The state after steps that must all succeed. */
export function after(steps: readonly Step[]): CaseState {
  return eventsOf(steps).reduce<CaseState | null>(evolve, null)!
}

/** What `decide` makes of one command: the refusal's code, or the type of its event, or `nothing`. */
export function outcome(
  state: CaseState | null,
  command: CaseCommand,
  actor: Actor,
  context: Partial<CommandContext> = {},
): RefusalCode | CaseEvent['type'] | 'nothing' {
  const answer = decide(state, command, { actor, now, ...context })
  if (isRefusal(answer)) return answer.refused
  return answer.events[0]?.type ?? 'nothing'
}
