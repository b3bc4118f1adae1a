import type { Tx } from '../../database/database.ts'

/**
 * Whether recipients of a case are there: imported ones, or such as had come through its sources, in the
 * form that it is about, before it was opened. That stays so for as long as the case lasts.
 */
export async function hasRecipients(tx: Tx, account: string, caseId: string): Promise<boolean> {
  const sources = await tx
    .selectFrom('case_source')
    .select(['source_id', 'version'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
  if (sources.length === 0) return true
  const { state } = await tx
    .selectFrom('approval_case')
    .select('state')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  if (state.batchIds.length > 0) return true
  const arrived = await tx
    .selectFrom('batch')
    .select('batch_id')
    .where('account_id', '=', account)
    .where('created_at', '<', state.openedAt)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('source_id', 'source_version'),
        'in',
        sources.map(({ source_id, version }) => tuple(source_id, version)),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return arrived !== undefined
}
