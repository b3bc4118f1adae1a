import type { Selectable } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { AppError } from '../../http/app-error.ts'

/** The decision on which a person may give a second opinion. Throws NOT_FOUND, OWN_DECISION and OPINION_GIVEN. */
export async function requireOpinionWanted(
  tx: Tx,
  personId: string,
  decisionId: string,
): Promise<Selectable<Tables['double_review']>> {
  const row = await tx
    .selectFrom('double_review')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  if (row.deciders.includes(personId)) throw new AppError('OWN_DECISION')
  if (row.answered_at !== null) throw new AppError('OPINION_GIVEN')
  return row
}
