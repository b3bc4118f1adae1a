import type { api, BodyOf, QuestionPoint } from '@freigabe/contract'
import { type CaseState, dueAfterAnswer, leftAfterAnswer, readClock } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { AfterAnswer } from '../../notify/letters/letter.ts'
import { calendarOf } from '../../policy/calendar/read-calendar.ts'
import { saltedDigest } from '../case-salt.ts'
import { readLedger, readMissedPromise } from '../clock/run-clock.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { tellAboutCase } from '../tell-about-case.ts'

/** A question as a reviewer words it. */
export interface QuestionWish
  extends Pick<BodyOf<typeof api.askQuestion>, 'text' | 'grounds' | 'requirements'> {
  /** What it is about, besides what its words say. */
  about?: readonly QuestionPoint[]
}

/** A question's facts for the process core; its words are in a table of their own. */
export function questionFacts(wish: QuestionWish, salt: string) {
  return {
    grounds: wish.grounds,
    requirementIds: wish.requirements.map((requirement) => requirement.id),
    contentDigest: saltedDigest(salt, {
      ...questionWords(wish),
      ...(wish.about && { about: wish.about }),
    }),
  }
}

/** The columns of a question that hold its author's words. */
export function questionWords(wish: QuestionWish) {
  return {
    text: wish.text,
    grounds: [...wish.grounds],
    requirements: JSON.stringify(wish.requirements),
  }
}

/** Who asks: a person by name, or a rule. */
type Author = { personId: string; name: string } | { ruleId: string }

/** Stores the words of a question put to the customer. */
export async function storeQuestion(
  { tx, account, now }: Unit,
  caseId: string,
  { questionId, wish, author }: { questionId: string; wish: QuestionWish; author: Author },
): Promise<void> {
  const isRule = 'ruleId' in author
  await tx
    .insertInto('question')
    .values({
      account_id: account,
      question_id: questionId,
      case_id: caseId,
      ...questionWords(wish),
      about: JSON.stringify(wish.about ?? []),
      state: 'open',
      by_person: isRule ? null : author.personId,
      by_name: isRule ? '' : author.name,
      rule_id: isRule ? author.ruleId : null,
      asked_at: now,
      answer: null,
      answer_evidence: [],
      answered_by: null,
      answered_at: null,
    })
    .execute()
}

/** Marks a question as taken back, so that it is no longer asked. */
export async function storeTakenBack(tx: Tx, account: string, questionId: string): Promise<void> {
  await tx
    .updateTable('question')
    .set({ state: 'taken_back' })
    .where('account_id', '=', account)
    .where('question_id', '=', questionId)
    .execute()
}

/** Passes questions on in one letter, with what their answers should contain and by when. */
export async function tellQuestions(
  unit: Unit,
  state: CaseState,
  questions: readonly QuestionWish[],
): Promise<void> {
  const { house, tx } = unit
  const { locale, lapses_at } = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['lapses_at', 'locale'])
    .where('approval_case.account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .executeTakeFirstOrThrow()
  const afterAnswer = await readAfterAnswer(house, tx, state.accountId, state.caseId)
  const missed = await readMissedPromise(house, tx, state.accountId, state.caseId)
  const telling = { kind: 'questions', audience: 'answerable' } as const
  await tellAboutCase(unit, state, telling, ({ recipients: _, ...about }) => ({
    template: 'questions',
    params: {
      ...about,
      questions: questions.map(({ text, requirements, about: points = [] }) => ({
        text,
        wanted: requirements.map(({ label }) => label[locale]),
        points,
      })),
      questionsLocale: locale,
      answerBy: lapses_at,
      afterAnswer,
      missed,
    },
  }))
}

/** When a decision comes once the customer has answered, as a letter says it; null where none is promised. */
export async function readAfterAnswer(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
): Promise<AfterAnswer | null> {
  const now = house.clock.now()
  const clock = readClock(await readLedger(tx, account, caseId))
  if (clock === null || over.includes(clock.standing)) return null
  const policy = await policyOfCase(house, tx, account, caseId)
  const calendar = await calendarOf(house, tx, policy.calendar, now)
  // An hour that has begun counts as one: what is promised is never less than what is left.
  const hours = Math.ceil(leftAfterAnswer(clock, calendar, now))
  return { hours, ifAtOnce: dueAfterAnswer(clock, calendar, now) }
}

/** Nothing is promised any more. */
const over: readonly string[] = ['kept', 'dropped']
