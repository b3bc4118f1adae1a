import type { Actor } from '@freigabe/core'
import { inRole } from '../../database/database.ts'
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
  await inRole(house.database, 'command', account, async (tx) => {
    const moved = await moveCase(house, tx, by, account, caseId, {
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
    await tellQuestions(house, tx, moved.state, [wish])
  })
}
