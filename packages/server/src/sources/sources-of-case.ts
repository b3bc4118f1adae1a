import type { CaseSource } from '@freigabe/contract'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'

/** A source of a case, with what an approval of it is bound to. */
export interface SourceOfCase extends CaseSource {
  version: number
  since: string
}

/** The sources that a case is about, in the order of their declaration. */
export async function sourcesOfCase(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<SourceOfCase[]> {
  const rows = await tx
    .selectFrom('case_source')
    .innerJoin('source', onAccountAnd('source_id', 'source', 'case_source'))
    .select(['source.source_id', 'name', 'kind', 'link', 'method', 'cap', 'period_days'])
    .select(['case_source.version', 'version_since'])
    .where('case_source.account_id', '=', account)
    .where('case_source.case_id', '=', caseId)
    .orderBy('source.created_at')
    .orderBy('source.source_id')
    .execute()
  return rows.map((row) => ({
    id: row.source_id,
    name: row.name,
    kind: row.kind,
    link: row.link,
    method: row.method,
    cap: row.cap,
    periodDays: row.period_days,
    version: row.version,
    since: row.version_since,
  }))
}
