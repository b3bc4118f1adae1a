import { createHash } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import type { Actor, CaseState } from '@freigabe/core'
import { inRole, type Tx } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { canonicalJson } from '../log/canonical-json.ts'
import { caseRevision } from './case-revision.ts'
import { requireLease } from './lease.ts'
import { moveCase } from './move-case.ts'
import { tellQuestions } from './tell-about-case.ts'

type Reviewer = Actor & { kind: 'staff' }
type Wish = Pick<BodyOf<typeof api.askQuestion>, 'text' | 'grounds' | 'requirements'>

/** Asks the customer: stores the words, stops the clock, and tells by dashboard and mail. */
export async function askQuestion(
  house: House,
  by: Reviewer,
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
      ...coded(wish),
    })
    if (!moved.changed) return
    await tx
      .insertInto('question')
      .values({
        account_id: account,
        question_id: wish.questionId,
        case_id: caseId,
        ...words(wish),
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
    await tellAsked(house, tx, moved.state, [wish])
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}

/** Amends an open question: its author or a lead; the customer is told anew. */
export async function amendQuestion(
  house: House,
  by: Reviewer,
  account: string,
  caseId: string,
  questionId: string,
  wish: Wish,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    const moved = await moveCase(house, tx, by, account, caseId, {
      type: 'amend_question',
      questionId,
      ...coded(wish),
    })
    if (!moved.changed) return
    await tx
      .updateTable('question')
      .set(words(wish))
      .where('account_id', '=', account)
      .where('question_id', '=', questionId)
      .execute()
    await tellAsked(house, tx, moved.state, [wish])
  })
}

/** Takes an open question back: its author or a lead. */
export async function takeBackQuestion(
  house: House,
  by: Reviewer,
  account: string,
  caseId: string,
  questionId: string,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    const moved = await moveCase(house, tx, by, account, caseId, {
      type: 'take_back_question',
      questionId,
    })
    if (!moved.changed) return
    await tx
      .updateTable('question')
      .set({ state: 'taken_back' })
      .where('account_id', '=', account)
      .where('question_id', '=', questionId)
      .execute()
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}

function coded(wish: Wish) {
  return {
    grounds: wish.grounds,
    requirementIds: wish.requirements.map((requirement) => requirement.id),
    contentDigest: createHash('sha256')
      .update(canonicalJson(words(wish)))
      .digest('hex'),
  }
}

function words(wish: Wish) {
  return {
    text: wish.text,
    grounds: [...wish.grounds],
    requirements: JSON.stringify(wish.requirements),
  }
}

async function tellAsked(house: House, tx: Tx, state: CaseState, wishes: readonly Wish[]) {
  const row = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['lapses_at', 'locale'])
    .where('approval_case.account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .executeTakeFirstOrThrow()
  const questions = wishes.map(({ text, requirements }) => ({
    text,
    wanted: requirements.map((requirement) => requirement.label[row.locale]),
  }))
  await tellQuestions(house, tx, state, questions, row.locale, row.lapses_at)
}
