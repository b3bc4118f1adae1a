import type { CommandHandlers } from './command-handler.ts'

/** How a case ends without a decision, and how it comes back from a lapse. */
export const closingHandlers: CommandHandlers<'lapse' | 'resume' | 'withdraw' | 'recall'> = {
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
    decide: () => ({ type: 'withdrawn' }),
  },

  recall: {
    isDone: (state) => state.status === 'withdrawn',
    decide: () => ({ type: 'withdrawn' }),
  },
}
