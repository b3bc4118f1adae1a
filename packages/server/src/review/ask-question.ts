import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { caseRevision } from './case-revision.ts'
import { caseSalt } from './case-salt.ts'
import { moveCase } from './move-case.ts'
import { questionFacts, questionWords } from './question-wish.ts'
import { requireLease } from './require-lease.ts'
import { tellQuestion } from './tell-question.ts'

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
    await tx
      .insertInto('question')
      .values({
        account_id: account,
        question_id: wish.questionId,
        case_id: caseId,
        ...questionWords(wish),
        state: 'open',
        by_person: by.personId,
        by_name: name,
        asked_at: house.clock.now(),
        answer: null,
        answer_evidence: [],
        answered_by: null,
        answered_at: null,
      })
      .execute()
    await tellQuestion(house, tx, moved.state, wish)
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}
