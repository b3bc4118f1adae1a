import type { Holding } from '@freigabe/contract'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { findReports } from '../lists/suppression/read-suppressed.ts'

/**
 * In which accounts an address is reported as not to be mailed again. It stays when the address is
 * erased: without it the person would be written to once more.
 */
export async function readSuppressions(
  { keys }: Pick<House, 'keys'>,
  tx: Tx,
  email: string,
): Promise<Holding[]> {
  const reports = await findReports(tx, keys.sketch, email)
  return reports.map(({ accountId, kind, at }) => ({
    place: 'suppression',
    accountId,
    caseId: null,
    id: kind,
    at,
    onErase: 'kept',
    data: { kind },
  }))
}
