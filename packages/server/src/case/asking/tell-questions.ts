import type { CaseState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { tellAboutCase } from '../telling/tell-about-case.ts'
import type { QuestionWish } from './question-wish.ts'

/** Passes questions on in one letter, with what their answers should bring and until when. */
export async function tellQuestions(
  unit: Unit,
  state: CaseState,
  questions: readonly QuestionWish[],
): Promise<void> {
  const { tx } = unit
  const { locale, lapses_at } = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['lapses_at', 'locale'])
    .where('approval_case.account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .executeTakeFirstOrThrow()
  const telling = { kind: 'questions', audience: 'answerable' } as const
  await tellAboutCase(unit, state, telling, ({ recipients: _, ...about }) => ({
    template: 'questions',
    params: {
      ...about,
      questions: questions.map(({ text, requirements }) => ({
        text,
        wanted: requirements.map(({ label }) => label[locale]),
      })),
      questionsLocale: locale,
      answerBy: lapses_at,
    },
  }))
}
