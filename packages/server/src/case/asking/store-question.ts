import type { CaseState } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { type QuestionWish, questionWords } from './question-wish.ts'

/** Who asks: a person by name, or a rule. */
type Author = { personId: string; name: string } | { ruleId: string }

/** Stores the words of a question that was put to the customer. */
export async function storeQuestion(
  house: House,
  tx: Tx,
  { accountId, caseId }: CaseState,
  { questionId, wish, author }: { questionId: string; wish: QuestionWish; author: Author },
): Promise<void> {
  const isRule = 'ruleId' in author
  await tx
    .insertInto('question')
    .values({
      account_id: accountId,
      question_id: questionId,
      case_id: caseId,
      ...questionWords(wish),
      state: 'open',
      by_person: isRule ? null : author.personId,
      by_name: isRule ? '' : author.name,
      rule_id: isRule ? author.ruleId : null,
      asked_at: house.clock.now(),
      answer: null,
      answer_evidence: [],
      answered_by: null,
      answered_at: null,
    })
    .execute()
}
