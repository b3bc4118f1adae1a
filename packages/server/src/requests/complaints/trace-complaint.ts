import type { api, BodyOf, ComplaintTrace, TracedBatch } from '@freigabe/contract'
import { sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { AddressReport } from '../../lists/suppression/read-suppressed.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { logSteps, readDossier } from '../dossier/dossier.ts'
import { openAddress } from './complaint-address.ts'
import { type LookedUp, lookUpAddress } from './look-up-address.ts'
import { complaints, withComplaint } from './move-complaint.ts'

/**
 * Looks up which imports hold the recipient of a complaint, among those of all accounts or of one, and which
 * accounts reported them; the look-up is logged. Throws NOT_FOUND and ADDRESS_GONE.
 */
export async function traceComplaint(
  house: House,
  by: ActingStaff,
  complaint: string,
  { account: among }: BodyOf<typeof api.traceComplaint>,
): Promise<ComplaintTrace> {
  return withComplaint(house, complaint, async (unit) => {
    const { tx } = unit
    const row = await readDossier(tx, complaints, null, complaint)
    const email = openAddress(house, row)
    const names = await readNames(tx, among)
    if (among !== null && !names.has(among)) throw new AppError('NOT_FOUND')
    const found = await lookUpAddress(house, tx, email, among)
    const { now } = unit
    const about = { account: among, receivedAt: row.received_at, now }
    const batches = await readTracedBatches(tx, found, about)
    const counts = await countAnswers(tx, found, among)
    logSteps(unit, complaint, [{ type: 'complaint_looked_up', by: by.actor, at: now }])
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

/** The reports of the accounts asked about, newest first. */
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

/** A longer list would be no use to pick from. */
const mostListed = 200

/**
 * The imports that hold an address, newest first; if an account is named, its newest imports, each with the
 * answer of its sketch.
 */
async function readTracedBatches(
  tx: Tx,
  { held, answerOf }: Pick<LookedUp, 'held' | 'answerOf'>,
  { account, receivedAt, now }: { account: string | null; receivedAt: string; now: string },
): Promise<TracedBatch[]> {
  let batches = tx
    .selectFrom('batch')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'batch'))
    .innerJoin('account', 'account.account_id', 'batch.account_id')
    .select(['batch.batch_id', 'batch.recipients', 'batch.created_at'])
    .select(['batch.group_id', 'recipient_group.name as group_name'])
    .select(['batch.account_id', 'account.name as account_name'])
    .select([approvedAt(now).as('now'), approvedAt(receivedAt).as('onReceipt')])
  batches =
    account === null
      ? batches.where('batch.batch_id', '=', anyOf(held))
      : batches.where('batch.account_id', '=', account)
  const rows = await batches
    .orderBy('batch.created_at', 'desc')
    .orderBy('batch.batch_id')
    .limit(mostListed)
    .execute()
  return rows.map((row) => ({
    account: { id: row.account_id, name: row.account_name },
    group: { id: row.group_id, name: row.group_name },
    batch: { id: row.batch_id, importedAt: row.created_at, recipients: row.recipients },
    sketch: answerOf(row.batch_id),
    approved: { now: row.now, onReceipt: row.onReceipt },
  }))
}

/** Whether, at a moment, an approval stood for the import or for one with exactly its recipients. */
function approvedAt(moment: string) {
  return sql<boolean>`exists (
    select from approval join approval_batch named using (account_id, approval_id)
    where approval.account_id = batch.account_id and approval.group_id = batch.group_id
      and (named.batch_id = batch.batch_id or named.digest = batch.digest)
      and starts_at <= ${moment}::timestamptz and ends_at > ${moment}::timestamptz
      and (revoked_at is null or revoked_at > ${moment}::timestamptz))`
}
