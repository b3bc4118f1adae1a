import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { requireLease } from '../../desk/lease/require-lease.ts'
import { caseRevision } from '../case-revision.ts'
import { caseSalt } from '../case-salt.ts'
import { moveCase } from '../move-case.ts'
import { questionFacts } from './question-wish.ts'
import { storeQuestion } from './store-question.ts'
import { tellQuestions } from './tell-questions.ts'

type Wish = BodyOf<typeof api.askQuestion>

/** Asks the customer: stores the words, stops the clock, and tells by dashboard and mail. False where the question was asked already. */
export async function askQuestion(
  unit: Unit,
  by: Actor & { kind: 'staff' },
  name: string,
  caseId: string,
  wish: Wish,
): Promise<boolean> {
  const { house, tx, account } = unit
  await caseRevision(tx, account, caseId)
  await requireLease(house, tx, by.personId, caseId, wish.leaseToken)
  const moved = await moveCase(unit, by, caseId, {
    type: 'ask',
    questionId: wish.questionId,
    ...questionFacts(wish, await caseSalt(tx, account, caseId)),
  })
  if (!moved.changed) return false
  const author = { personId: by.personId, name }
  await storeQuestion(house, tx, moved.state, { questionId: wish.questionId, wish, author })
  await tellQuestions(unit, moved.state, [wish])
  unit.refreshGate(moved.state.groupId)
  return true
}
