import type { api, BodyOf, QuestionPoint } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { DeskActor } from '../../desk/desk-actor.ts'
import { requireLease } from '../../desk/lease/lease.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { caseSalt } from '../case-salt.ts'
import { moveCase } from '../move-case.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { requireCase } from '../require-case.ts'
import { readSeenCase } from '../rules/read-seen-case.ts'
import { pointOfStatement, pointsIn } from '../rules/rule-points.ts'
import {
  type QuestionWish,
  questionFacts,
  questionWords,
  storeQuestion,
  storeTakenBack,
  tellQuestions,
} from './questions.ts'

/**
 * Asks the customer for a person: stores the words, stops the clock, and tells by dashboard and mail. False where the
 * question had already been asked. Throws LEASE_LOST, STATEMENT_UNKNOWN, QUESTION_ABOUT_NOTHING and the core's refusals.
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
  refuseAboutNothing(worded.grounds, about)
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

/**
 * Amends an open question, for its author or a lead; the customer is told again. It stays about the statements that it
 * named. Throws QUESTION_ABOUT_NOTHING and the core's refusals.
 */
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
    const points = about as QuestionPoint[]
    refuseAboutNothing(wish.grounds, points)
    await tellQuestions(unit, moved.state, [{ ...wish, about: points }])
  })
}

/** A rule may ask for one more detail alone, on no ground; its question does not come this way. */
function refuseAboutNothing(grounds: readonly string[], about: readonly QuestionPoint[]): void {
  if (grounds.length + about.length === 0) throw new AppError('QUESTION_ABOUT_NOTHING')
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

/**
 * The statements that a reviewer asks about, by their ids, as the customer reads them with the question. Throws
 * STATEMENT_UNKNOWN.
 */
export async function askedStatements(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  ids: readonly string[],
): Promise<QuestionPoint[]> {
  const { state, locale } = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['state', 'account.locale'])
    .where('approval_case.account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const policy = await policyOfCase(house, tx, account, caseId)
  const seen = await readSeenCase(house, tx, state, policy)
  const points = ids.map((id) => pointOfStatement(seen, id))
  const statementIds = ids.filter((_, at) => points[at] === null)
  if (statementIds.length > 0) throw new AppError('STATEMENT_UNKNOWN', { about: { statementIds } })
  return pointsIn(
    points.flatMap((point) => point ?? []),
    locale,
  )
}
