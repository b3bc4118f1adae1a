import type { SubmissionFacts } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState, Question } from './case-state.ts'

type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>
type Fold<Type extends CaseEvent['type']> = (
  state: CaseState,
  event: EventOf<Type>,
) => Partial<CaseState>

/** What each event changes; everything else stays as it is. */
const folds: { [Type in Exclude<CaseEvent['type'], 'case_opened'>]: Fold<Type> } = {
  batches_joined: (state, { batchIds }) => ({ batchIds: [...state.batchIds, ...batchIds] }),
  submitted: (state, event) => ({
    ...revised(state, event),
    status: 'in_review',
    submittedAt: event.at,
    submittedBy: event.by,
  }),
  supplemented: (state, event) => ({ ...revised(state, event), ...settled(state) }),
  question_asked: (state, event) => ({
    status: 'awaiting_answer',
    questions: [
      ...state.questions,
      { ...questionFacts(event), by: event.by, askedAt: event.at, state: 'open' },
    ],
  }),
  question_amended: (state, event) => ({
    questions: state.questions.map((question) =>
      question.questionId === event.questionId
        ? { ...question, ...questionFacts(event) }
        : question,
    ),
  }),
  question_taken_back: (state, { questionId }) => {
    const questions = settle(state, [questionId], 'taken_back')
    const isAnyOpen = questions.some((question) => question.state === 'open')
    return { questions, status: isAnyOpen ? 'awaiting_answer' : 'in_review' }
  },
  answered: (state, event) => ({
    ...revised(state, event),
    status: 'in_review',
    questions: settle(state, event.answered, 'answered'),
  }),
  assessed: (state, { statementId, value, revision, inBulk, by, at }) => ({
    assessments: {
      ...state.assessments,
      [statementId]: {
        ...{ value, by, at, revision },
        digest: state.statementDigests[statementId]!,
        ...(inBulk && { inBulk }),
      },
    },
  }),
  accepted: (_state, { type: outcome, contentDigest: _, ...decision }) => ({
    status: outcome,
    decision: { outcome, ...decision },
    proposal: null,
  }),
  rejected: (_state, { type: outcome, contentDigest: _, ...decision }) => ({
    status: outcome,
    decision: { outcome, ...decision },
    proposal: null,
  }),
  decision_proposed: (_state, { decision, by, at }) => ({ proposal: { ...decision, by, at } }),
  proposal_returned: settled,
  proposal_withdrawn: settled,
  batches_split_off: (state, { batchIds, newCaseId }) => ({
    batchIds: state.batchIds.filter((id) => !batchIds.includes(id)),
    splitOffCaseIds: [...state.splitOffCaseIds, newCaseId],
  }),
  batch_divided: (state, { batchId, firstBatchId, newCaseId }) => ({
    batchIds: state.batchIds.map((id) => (id === batchId ? firstBatchId : id)),
    splitOffCaseIds: [...state.splitOffCaseIds, newCaseId],
  }),
  lapsed: ({ status }) => ({
    status: 'lapsed',
    lapsedFrom: status === 'awaiting_submission' ? status : 'awaiting_answer',
  }),
  resumed: ({ lapsedFrom }) => ({ status: lapsedFrom!, lapsedFrom: null }),
  revoked: (_state, { decisionId, by, at, grounds }) => ({
    status: 'revoked',
    revocation: { decisionId, by, at, grounds },
  }),
  reopened: (state, { reason }) => ({
    status: 'in_review',
    decision: null,
    revocation: null,
    reopenedFor: reason,
    // Another person looks afresh: how the first one judged the statements stays only in the log.
    assessments: {},
    barredReviewers: barred(state),
  }),
  withdrawn: (state) => ({ status: 'withdrawn', lapsedFrom: null, ...settled(state) }),
}

/**
 * Folds one event into the state of its case.
 *
 * @throws {Error} if the first event does not open the case, or a later one does: a broken log
 */
export function evolve(state: CaseState | null, event: CaseEvent): CaseState {
  if (event.type === 'case_opened') {
    if (state) throw new Error(`Case ${state.caseId} is opened twice in its log.`)
    return openedCase(event)
  }
  if (!state) throw new Error(`The log of a case begins with ${event.type}.`)
  const fold = folds[event.type] as Fold<CaseEvent['type']>
  return { ...state, ...fold(state, event), version: state.version + 1 }
}

/** The state that a case's events amount to, in their order; null if there are none. */
export function replay(events: Iterable<CaseEvent>): CaseState | null {
  let state: CaseState | null = null
  for (const event of events) state = evolve(state, event)
  return state
}

function openedCase(event: EventOf<'case_opened'>): CaseState {
  return {
    caseId: event.caseId,
    accountId: event.accountId,
    groupId: event.groupId,
    status: 'awaiting_submission',
    version: 1,
    trigger: event.trigger,
    predecessorId: event.predecessorId,
    batchIds: event.batchIds,
    sourceIds: event.sourceIds,
    openedAt: event.at,
    revision: 0,
    submissionIds: [],
    submittedAt: null,
    submittedBy: null,
    methods: [],
    statementDigests: {},
    assessments: {},
    questions: [],
    proposal: null,
    settledProposals: [],
    lapsedFrom: null,
    decision: null,
    revocation: null,
    reopenedFor: null,
    barredReviewers: [],
    splitOffCaseIds: [],
  }
}

function revised(
  state: CaseState,
  { revision, submission }: { revision: number; submission: SubmissionFacts },
) {
  return {
    revision,
    submissionIds: [...state.submissionIds, submission.submissionId],
    methods: submission.methods,
    statementDigests: submission.statementDigests,
  }
}

function questionFacts(event: EventOf<'question_asked' | 'question_amended'>) {
  const { questionId, grounds, requirementIds, contentDigest } = event
  return { questionId, grounds, requirementIds, contentDigest }
}

function settle(
  { questions }: CaseState,
  questionIds: readonly string[],
  to: Exclude<Question['state'], 'open'>,
): Question[] {
  return questions.map((question) =>
    question.state === 'open' && questionIds.includes(question.questionId)
      ? { ...question, state: to }
      : question,
  )
}

/** The persons who decided before: by the decision, its proposal, or its revocation. */
function barred({ decision, revocation, barredReviewers }: CaseState): readonly string[] {
  const deciders = [decision?.by, decision?.proposedBy, revocation?.by].flatMap((by) =>
    by?.kind === 'staff' ? [by.personId] : [],
  )
  return [...new Set([...barredReviewers, ...deciders])]
}

/** The proposal has come to nothing; it may not be proposed again under its id. */
function settled({ proposal, settledProposals }: CaseState): Partial<CaseState> {
  if (proposal === null) return {}
  return { proposal: null, settledProposals: [...settledProposals, proposal.decisionId] }
}
