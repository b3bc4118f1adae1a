import {
  answerFlaw,
  type CaseState,
  type PolicyPack,
  requirementsFor,
  type SubmissionContent,
} from '@freigabe/core'
import type { Tx } from '../../database/database.ts'

/** How a case was decided, in time. */
interface DecidedIn {
  at: string
  atOnce: boolean
  hoursTaken: number
}

/** Keeps which recommended details a submission had that was just decided, for what they are worth; once a moment. */
export async function storeDetailOutcomes(
  tx: Tx,
  policy: PolicyPack,
  { accountId, caseId }: CaseState,
  { at, atOnce, hoursTaken }: DecidedIn,
): Promise<void> {
  const row = await tx
    .selectFrom('submission')
    .select('content')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  if (row === undefined) return
  const content = row.content as SubmissionContent
  const recommended = requirementsFor(policy, content).filter(
    ({ requirement }) => requirement.necessity === 'recommended',
  )
  if (recommended.length === 0) return
  await tx
    .insertInto('detail_outcome')
    .values(
      recommended.map(({ key, requirement }) => ({
        case_id: caseId,
        account_id: accountId,
        decided_at: at,
        detail: key,
        given: answerFlaw(requirement, content.answers[key]) === null,
        at_once: atOnce,
        hours_taken: hoursTaken,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
