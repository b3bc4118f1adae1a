import type { StatementOfReasons } from '@freigabe/contract'
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

const sentence = {
  de: 'Diese Entscheidung haben zwei Personen gemeinsam getroffen.',
  en: 'Two people made this decision together.',
}

/** The statement of a decision by two people says so, but not who they are. */
export function saidByTwo(statement: StatementOfReasons): StatementOfReasons {
  const said = sentence[statement.locale]
  if (statement.lookedAt.includes(said)) return statement
  return { ...statement, lookedAt: `${statement.lookedAt} ${said}` }
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
