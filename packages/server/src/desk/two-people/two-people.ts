import type { StatementOfReasons } from '@freigabe/contract'
import { whoDecided } from '../../case/deciding/statement-paragraphs.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { DeskActor } from '../desk-actor.ts'

/** Whether it takes two people to decide a case, by the rules' judgement on its newest submission. */
export async function takesTwo(tx: Tx, account: string, caseId: string): Promise<boolean> {
  const evaluation = await tx
    .selectFrom('evaluation')
    .select('route')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return evaluation?.route === 'second_eyes'
}

/** Whether a decision on a case is proposed and waits for another person. */
export async function waitsForAnother(tx: Tx, account: string, caseId: string): Promise<boolean> {
  const proposal = await tx
    .selectFrom('proposal')
    .select('decision_id')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return proposal !== undefined
}

/**
 * The statement of a decision by two people says so beside the rule, but not who they are; as long as the second
 * has not confirmed it, it says only that there will be two.
 */
export function saidByTwo(
  { rule, ...statement }: StatementOfReasons,
  stage: 'open' | 'made',
): StatementOfReasons {
  const { one, two, willBeTwo } = inLanguage(statement.locale)
  const said = stage === 'made' ? two : willBeTwo
  // A reviewer's own words may hold the sentence that was shown before, or none.
  const before = [one, willBeTwo, two].find((sentence) => rule.includes(sentence))
  return {
    ...statement,
    rule: before === undefined ? `${rule} ${said}` : rule.replace(before, said),
  }
}

function inLanguage(locale: 'de' | 'en') {
  const { one, two, willBeTwo } = whoDecided
  return { one: one[locale], two: two[locale], willBeTwo: willBeTwo[locale] }
}

/** How a proposal ended, and by whom; by no one where the customer overtakes it. */
interface Settling {
  state: 'confirmed' | 'returned' | 'withdrawn' | 'overtaken'
  by: DeskActor | null
  note?: string
}

/** Records how the proposal that waited on a case ended. */
export async function settleProposal(
  { tx, account, now }: Unit,
  caseId: string,
  { state, by, note }: Settling,
): Promise<void> {
  await tx
    .updateTable('proposal')
    .set({
      state,
      settled_by: by?.actor.personId ?? null,
      settled_name: by?.name ?? null,
      settled_at: now,
      note: note ?? null,
    })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('state', '=', 'waiting')
    .execute()
}
