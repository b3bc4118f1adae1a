import type { Actor } from '../../actor.ts'
import type { CaseState, Question } from '../case-state.ts'
import { isLead, isSameActor } from '../party.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { CommandHandlers, CommandOf } from './command-handler.ts'
import { refuseWhileProposed } from './shared-refusals.ts'
/** Questions to the customer: asked by a reviewer or a rule, changed by their author or a lead. */
export const askingHandlers: CommandHandlers<'ask' | 'amend_question' | 'take_back_question'> = {
  ask: {
    isDone: (state, command) => findQuestion(state, command.questionId) !== undefined,
    decide: (state, command) =>
      refuseWhileProposed(state) ?? { type: 'question_asked', ...questionFacts(command) },
  },

  amend_question: {
    isDone: (state, command) =>
      findQuestion(state, command.questionId)?.contentDigest === command.contentDigest,
    decide: (state, command, { actor }) =>
      refuseChange(state, command.questionId, actor) ?? {
        type: 'question_amended',
        ...questionFacts(command),
      },
  },

  take_back_question: {
    isDone: (state, command) => findQuestion(state, command.questionId)?.state === 'taken_back',
    decide: (state, { questionId }, { actor }) =>
      refuseChange(state, questionId, actor) ?? { type: 'question_taken_back', questionId },
  },
}

function questionFacts(command: CommandOf<'ask' | 'amend_question'>) {
  const { questionId, grounds, requirementIds, contentDigest } = command
  return { questionId, grounds, requirementIds, contentDigest }
}

function findQuestion(state: CaseState, questionId: string): Question | undefined {
  return state.questions.find((question) => question.questionId === questionId)
}

function refuseChange(state: CaseState, questionId: string, actor: Actor): Refusal | null {
  const question = findQuestion(state, questionId)
  if (question?.state !== 'open') return refuse('QUESTION_UNKNOWN', { questionIds: [questionId] })
  if (isSameActor(question.by, actor) || isLead(actor)) return null
  return refuse('QUESTION_OF_ANOTHER', { questionIds: [questionId] })
}
