import type { CaseState } from './case-state.ts'
import type { CommandHandlers } from './command-handler.ts'
import { refuse } from './refusal.ts'

/** How a case ends without a decision, and how it comes back from a lapse. */
export const closingHandlers: CommandHandlers<'lapse' | 'resume' | 'withdraw'> = {
  lapse: {
    isDone: (state) => state.status === 'lapsed',
    decide: () => ({ type: 'lapsed' }),
  },

  resume: {
    isDone: ({ status }) => status === 'awaiting_submission' || status === 'awaiting_answer',
    decide: () => ({ type: 'resumed' }),
  },

  withdraw: {
    isDone: (state) => state.status === 'withdrawn',
    decide: (state, _, { actor }) =>
      actor.kind === 'clock' && !isUnansweredSilence(state)
        ? refuse('NOT_ALLOWED_FOR_ACTOR')
        : { type: 'withdrawn' },
  },
}

/** Asked because nothing had been sent for long, and not begun: sending is an answer too. */
function isUnansweredSilence({ trigger, status }: CaseState): boolean {
  return trigger === 'dormancy' && status === 'awaiting_submission'
}
