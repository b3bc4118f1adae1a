import type { api, BodyOf, QuestionPoint } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { DeskActor } from '../../desk/desk-actor.ts'
import { requireLease } from '../../desk/lease/lease.ts'
import type { House } from '../../house.ts'
import { caseSalt } from '../case-salt.ts'
import { moveCase } from '../move-case.ts'
import { requireCase } from '../require-case.ts'
import { askedStatements } from './asked-statements.ts'
import {
  type QuestionWish,
  questionFacts,
  questionWords,
  storeQuestion,
  storeTakenBack,
  tellQuestions,
} from './questions.ts'

/**
 * Asks the customer: stores the words, stops the clock, and tells by dashboard and mail. False where the
 * question had already been asked.
 */
export async function askQuestion(
  unit: Unit,
  { actor: by, name }: DeskActor,
  caseId: string,
  { statements = [], ...worded }: BodyOf<typeof api.askQuestion>,
): Promise<boolean> {
  const { house, tx, account } = unit
  await requireCase(tx, account, caseId)
  await requireLease(unit, by.personId, caseId, worded.leaseToken)
  const about = await askedStatements(house, tx, account, caseId, statements)
  const wish = { ...worded, ...(about.length > 0 && { about }) }
  const moved = await moveCase(unit, by, caseId, {
    type: 'ask',
    questionId: wish.questionId,
    ...questionFacts(wish, await caseSalt(tx, account, caseId)),
  })
  if (!moved.changed) return false
  const author = { personId: by.personId, name }
  await storeQuestion(unit, caseId, { questionId: wish.questionId, wish, author })
  await tellQuestions(unit, moved.state, [wish])
  unit.refreshGate(moved.state.groupId)
  return true
}

/** Amends an open question, for its author or a lead; the customer is told again. */
export async function amendQuestion(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  { questionId, ...wish }: QuestionWish & { questionId: string },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const moved = await moveCase(unit, by, caseId, {
      type: 'amend_question',
      questionId,
      ...questionFacts(wish, await caseSalt(tx, account, caseId)),
    })
    if (!moved.changed) return
    const { about } = await tx
      .updateTable('question')
      .set(questionWords(wish))
      .where('account_id', '=', account)
      .where('question_id', '=', questionId)
      .returning('about')
      .executeTakeFirstOrThrow()
    await tellQuestions(unit, moved.state, [{ ...wish, about: about as QuestionPoint[] }])
  })
}

/** Takes an open question back, for its author or a lead. */
export async function takeBackQuestion(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  questionId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const moved = await moveCase(unit, by, caseId, { type: 'take_back_question', questionId })
    if (!moved.changed) return
    await storeTakenBack(tx, account, questionId)
    unit.refreshGate(moved.state.groupId)
  })
}
