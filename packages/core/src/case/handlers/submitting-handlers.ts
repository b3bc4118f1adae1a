import type { SubmissionFacts } from '../case-command.ts'
import type { CaseState } from '../case-state.ts'
import { refuse } from '../refusal.ts'
import type { CommandHandlers } from './command-handler.ts'

/** What the customer hands in: always a whole submission, as the next revision. */
export const submittingHandlers: CommandHandlers<'submit' | 'supplement' | 'answer'> = {
  submit: {
    isDone: isTakenIn,
    decide: (state, { submission }) => ({
      type: 'submitted',
      revision: state.revision + 1,
      submission: submissionFacts(submission),
    }),
  },

  supplement: {
    isDone: isTakenIn,
    decide: (state, { submission }) => ({
      type: 'supplemented',
      revision: state.revision + 1,
      submission: submissionFacts(submission),
      ...(state.proposal && { overtaken: state.proposal.decisionId }),
    }),
  },

  answer: {
    isDone: isTakenIn,
    decide(state, { submission, answered }) {
      const asked = state.questions.map((question) => question.questionId)
      const unknown = answered.filter((id) => !asked.includes(id))
      if (unknown.length > 0) return refuse('QUESTION_UNKNOWN', { questionIds: unknown })

      const open = openQuestionIds(state)
      const missing = open.filter((id) => !answered.includes(id))
      if (missing.length > 0) return refuse('ANSWERS_MISSING', { questionIds: missing })

      // A question taken back while the customer was writing is left out; the text is not lost.
      return {
        type: 'answered',
        revision: state.revision + 1,
        submission: submissionFacts(submission),
        answered: open,
      }
    },
  },
}

function isTakenIn(state: CaseState, { submission }: { submission: SubmissionFacts }): boolean {
  return state.submissionIds.includes(submission.submissionId)
}

function openQuestionIds(state: CaseState): string[] {
  return state.questions.filter(({ state }) => state === 'open').map(({ questionId }) => questionId)
}

// Field by field, so that no text of the submission can get into the log.
function submissionFacts(submission: SubmissionFacts): SubmissionFacts {
  const { submissionId, contentDigest, methods, statementDigests } = submission
  return {
    submissionId,
    contentDigest,
    methods: methods.map(({ code, stance, grounds }) => ({ code, stance, grounds })),
    statementDigests,
  }
}
