import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { caseSalt } from '../case-salt.ts'
import { requireLease } from '../desk/require-lease.ts'
import { moveCase } from '../move-case.ts'
import { questionFacts } from './question-wish.ts'
import { storeQuestion } from './store-question.ts'
import { tellQuestions } from './tell-questions.ts'

/** Asks the customer: stores the words, stops the clock, and tells by dashboard and mail. */
export async function askQuestion(
  house: House,
  by: Actor & { kind: 'staff' },
  name: string,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.askQuestion>,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    await caseRevision(tx, account, caseId)
    await requireLease(house, tx, by.personId, caseId, wish.leaseToken)
    const moved = await moveCase(house, tx, by, account, caseId, {
      type: 'ask',
      questionId: wish.questionId,
      ...questionFacts(wish, await caseSalt(tx, account, caseId)),
    })
    if (!moved.changed) return
    const author = { personId: by.personId, name }
    await storeQuestion(house, tx, moved.state, { questionId: wish.questionId, wish, author })
    await tellQuestions(house, tx, moved.state, [wish])
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}
