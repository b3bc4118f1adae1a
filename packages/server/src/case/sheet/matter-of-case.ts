import { type CaseState, findContradictions, type SheetMatter } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { acceptedReports } from '../contradictions-of-case.ts'
import { policyBasis, policyOn } from '../policy-of-case.ts'
import { signalsFound } from '../signals/signals-of-case.ts'
import { lastContent } from '../submitting/latest-submission.ts'
import { foundInFiles } from './sheet-of-case.ts'

/** All that a case's sheet is laid from, for the desk; null before anything was handed in. */
export async function matterOfCase(
  house: House,
  tx: Tx,
  { accountId, caseId, batchIds }: CaseState,
): Promise<(SheetMatter & { countries: readonly string[] }) | null> {
  const content = await lastContent(tx, accountId, caseId)
  if (content === null) return null
  const basis = await policyBasis(house, tx, accountId, caseId)
  const { countries } = basis
  const policy = await policyOn(house, tx, basis)
  const rows = await tx
    .selectFrom('batch')
    .select(['batch_id', 'state', 'screening', 'comparison', 'origin'])
    .where('account_id', '=', accountId)
    .where('batch_id', '=', anyOf(batchIds))
    .execute()
  const files = foundInFiles(rows)
  const contradictions = findContradictions({
    ...{ policy, content, countries },
    reports: files.reports.map(({ report }) => report),
    earlier: await acceptedReports(tx, accountId, caseId),
  })
  const signals = await signalsFound(tx, accountId, caseId)
  return { policy, content, countries, ...files, contradictions, signals }
}
