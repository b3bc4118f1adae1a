import type { SubmissionContent } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** The ids of all evidence files that the answers name. */
export function evidenceIds(content: Pick<SubmissionContent, 'answers'>): string[] {
  const lists = Object.values(content.answers).filter((answer) => Array.isArray(answer))
  return [...new Set(lists.flat() as string[])]
}

/** SHA-256 by id of evidence files of the account. Throws EVIDENCE_UNKNOWN for any that does not exist. */
export async function evidenceDigests(
  tx: Tx,
  account: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('evidence')
    .select(['evidence_id', 'sha256'])
    .where('account_id', '=', account)
    .where('evidence_id', 'in', [...ids])
    .execute()
  const digests = new Map(rows.map((row) => [row.evidence_id, row.sha256]))
  const unknown = ids.filter((id) => !digests.has(id))
  if (unknown.length > 0) throw new AppError('EVIDENCE_UNKNOWN', { about: { unknown } })
  return digests
}
