import { sql } from 'kysely'

/** How many questions of a row's case wait for an answer. */
export const openQuestionsOfCase = sql<number>`(
  select count(*)::int from question
  where question.account_id = approval_case.account_id
    and question.case_id = approval_case.case_id
    and question.state = 'open'
)`.as('open_questions')
