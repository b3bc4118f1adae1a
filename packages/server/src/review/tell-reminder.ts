import type { CaseState } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { tellAboutCase } from './tell-about-case.ts'

/** Reminds of an unanswered question or an unstarted submission. */
export async function tellReminder(
  house: House,
  tx: Tx,
  state: CaseState,
  dueAt: string,
): Promise<void> {
  const open = state.questions.filter((question) => question.state === 'open').length
  const telling = { kind: 'reminder', audience: 'reminder' } as const
  await tellAboutCase(house, tx, state, telling, ({ recipients, ...about }) => ({
    template: 'reminder',
    params: {
      ...about,
      dueAt,
      about:
        state.status === 'awaiting_answer'
          ? { kind: 'question', open }
          : { kind: 'submission', recipients },
    },
  }))
}
