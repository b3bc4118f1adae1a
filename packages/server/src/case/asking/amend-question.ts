import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { caseSalt } from '../case-salt.ts'
import { moveCase } from '../move-case.ts'
import { type QuestionWish, questionFacts, questionWords } from './question-wish.ts'
import { tellQuestions } from './tell-questions.ts'

/** Amends an open question: its author or a lead; the customer is told anew. */
export async function amendQuestion(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  questionId: string,
  wish: QuestionWish,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const moved = await moveCase(unit, by, caseId, {
      type: 'amend_question',
      questionId,
      ...questionFacts(wish, await caseSalt(tx, account, caseId)),
    })
    if (!moved.changed) return
    await tx
      .updateTable('question')
      .set(questionWords(wish))
      .where('account_id', '=', account)
      .where('question_id', '=', questionId)
      .execute()
    await tellQuestions(unit, moved.state, [wish])
  })
}
