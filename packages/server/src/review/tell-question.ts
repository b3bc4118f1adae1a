import type { CaseState } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { QuestionWish } from './question-wish.ts'
import { tellAboutCase } from './tell-about-case.ts'

/** Passes a reviewer's question on, with what its answer should bring and until when. */
export async function tellQuestion(
  house: House,
  tx: Tx,
  state: CaseState,
  { text, requirements }: QuestionWish,
): Promise<void> {
  const { locale, lapses_at } = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['lapses_at', 'locale'])
    .where('approval_case.account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .executeTakeFirstOrThrow()
  const wanted = requirements.map((requirement) => requirement.label[locale])
  const telling = { kind: 'questions', audience: 'answerable' } as const
  await tellAboutCase(house, tx, state, telling, ({ recipients: _, ...about }) => ({
    template: 'questions',
    params: {
      ...about,
      questions: [{ text, wanted }],
      questionsLocale: locale,
      answerBy: lapses_at,
    },
  }))
}
