import type { CaseState, PolicyPack, SubmissionContent } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { policyBasis } from '../policy-of-case.ts'
import { lastContent } from '../submitting/latest-submission.ts'
import type { SeenCase, SeenFile } from './rule-points.ts'

const nothingStated: SubmissionContent = { methods: [], answers: {} }

/** The newest submission of a case and its files, for the words of questions and decisions. */
export async function readSeenCase(
  house: House,
  tx: Tx,
  { accountId, caseId, batchIds }: CaseState,
  policy: PolicyPack,
): Promise<SeenCase> {
  const { countries } = await policyBasis(house, tx, accountId, caseId)
  return {
    policy,
    countries,
    content: (await lastContent(tx, accountId, caseId)) ?? nothingStated,
    files: await readFiles(tx, accountId, batchIds),
  }
}

/** A list that was imported twice is told once. */
async function readFiles(tx: Tx, account: string, batchIds: readonly string[]) {
  const rows = await tx
    .selectFrom('batch')
    .select(['batch_id', 'digest', 'file_name', 'screening', 'origin'])
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(batchIds))
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .execute()
  const files = rows.flatMap(({ batch_id, digest, file_name, screening, origin }) =>
    screening?.outcome === 'screened'
      ? [[digest ?? batch_id, { name: file_name, report: { ...screening, origin } }] as const]
      : [],
  )
  return [...new Map<string, SeenFile>(files).values()]
}
