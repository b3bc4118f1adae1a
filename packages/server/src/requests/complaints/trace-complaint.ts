import type { ComplaintTrace } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { AddressReport } from '../../lists/suppression/read-suppressed.ts'
import type { ActingStaff } from '../proceedings/acting-staff.ts'
import { openAddress } from './complaint-address.ts'
import { logComplaint } from './log-complaint.ts'
import { lookUpAddress } from './look-up-address.ts'
import { readTracedBatches } from './read-traced-batches.ts'
import { withComplaint } from './with-complaint.ts'

/**
 * Looks up which imports hold the recipient of a complaint, among those of all accounts or of one, and who
 * reported them; the look is on record. Throws NOT_FOUND and ADDRESS_GONE.
 */
export async function traceComplaint(
  house: House,
  by: ActingStaff,
  complaint: string,
  among: string | null,
): Promise<ComplaintTrace> {
  return withComplaint(house, complaint, async (unit) => {
    const { tx } = unit
    const row = await tx
      .selectFrom('complaint')
      .select(['complaint_id', 'address', 'received_at'])
      .where('complaint_id', '=', complaint)
      .executeTakeFirstOrThrow()
    const email = openAddress(house, row)
    const names = await readNames(tx, among)
    if (among !== null && !names.has(among)) throw new AppError('NOT_FOUND')
    const found = await lookUpAddress(house, tx, email, among)
    const { now } = unit
    const about = { account: among, receivedAt: row.received_at, now }
    const batches = await readTracedBatches(tx, found, about)
    const counts = await countAnswers(tx, found, among)
    logComplaint(unit, complaint, [{ type: 'complaint_looked_up', by: by.actor, at: now }])
    return { batches, counts, reported: reportsSeen(found.reports, names) }
  })
}

async function readNames(tx: Tx, account: string | null): Promise<Map<string, string>> {
  let accounts = tx.selectFrom('account').select(['account_id', 'name'])
  if (account !== null) accounts = accounts.where('account_id', '=', account)
  return new Map((await accounts.execute()).map((row) => [row.account_id, row.name]))
}

async function countAnswers(
  tx: Tx,
  { held, able }: { held: readonly string[]; able: number },
  account: string | null,
): Promise<ComplaintTrace['counts']> {
  let imports = tx
    .selectFrom('batch')
    .select((count) => count.fn.countAll<number>().as('all'))
    .where('removed_at', 'is', null)
  if (account !== null) imports = imports.where('account_id', '=', account)
  const { all } = await imports.executeTakeFirstOrThrow()
  return {
    held: held.length,
    notHeld: able - held.length,
    cannotShow: Math.max(0, all - able),
  }
}

/** Of the accounts that were asked about, newest first. */
function reportsSeen(
  reports: readonly AddressReport[],
  names: ReadonlyMap<string, string>,
): ComplaintTrace['reported'] {
  return reports
    .filter(({ accountId }) => names.has(accountId))
    .map(({ accountId, kind, at }) => ({
      account: { id: accountId, name: names.get(accountId)! },
      kind,
      at,
    }))
    .sort((one, other) => (one.at < other.at ? 1 : -1))
}
