import type { QuestionPoint } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { readSeenCase } from '../rules/read-seen-case.ts'
import { pointOfStatement, pointsIn } from '../rules/rule-points.ts'

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
