import type { Lease } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import { AppError } from '../../http/app-error.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'

/** The person who has, or takes, the lease of a case at the desk. */
export interface LeaseHolder {
  personId: string
  name: string
}

/** A lease as given to its holder. */
export interface KnownLease extends LeaseHolder {
  token: number
}

const leaseMinutes = 15

/** The columns of a case without a lease. */
export const noLease = { lease_person: null, lease_name: null, lease_until: null }

/** The columns of a case that is not put aside. */
export const notDeferred = { deferred_until: null, deferred_by: null, deferral_reason: null }

/** The condition on a row of the queue that no decision on its case waits to be carried out. */
export const notScheduled = sql<boolean>`not exists (select from scheduled_decision
  where scheduled_decision.account_id = desk_queue.account_id
    and scheduled_decision.case_id = desk_queue.case_id and scheduled_decision.refused is null)`

const notHandedToPerson = { for_person: null, for_name: null }

/**
 * Writes a lease into the queue's row. With it the case is no longer put aside, nor handed over to a person.
 *
 * @param touched false where the desk chose the case and its holder has done nothing with it yet
 */
export async function grantLease(
  unit: Unit,
  { personId, name, token }: KnownLease,
  caseId: string,
  touched: boolean,
): Promise<Lease> {
  const until = leaseEnd(unit.now)
  await unit.tx
    .updateTable('desk_queue')
    .set({
      lease_person: personId,
      lease_name: name,
      lease_until: until,
      lease_token: token,
      lease_touched: touched,
      ...notDeferred,
      ...notHandedToPerson,
    })
    .where('account_id', '=', unit.account)
    .where('case_id', '=', caseId)
    .execute()
  unit.tell({ caseId })
  return { holder: { id: personId, name }, until, mine: true, token }
}

/**
 * Extends a lease as if it had been renewed at a moment, even where it has ended since. Does nothing once
 * another person has had the case: its token has risen.
 */
export async function renewLease(
  { tx, account }: Unit,
  { personId, name, token }: KnownLease,
  caseId: string,
  from: string,
): Promise<void> {
  await tx
    .updateTable('desk_queue')
    .set({
      lease_person: personId,
      lease_name: name,
      lease_until: sql<string>`greatest(lease_until, ${leaseEnd(from)}::timestamptz)`,
    })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('lease_token', '=', token)
    .execute()
}

/** Notes that a person has begun with the case that they have: from then on it is not given back for them. */
export async function touchLease(
  { tx, account }: Unit,
  personId: string,
  caseId: string,
): Promise<void> {
  await tx
    .updateTable('desk_queue')
    .set({ lease_touched: true })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('lease_person', '=', personId)
    .where('lease_touched', '=', false)
    .execute()
}

function leaseEnd(from: string): string {
  return new Date(Date.parse(from) + leaseMinutes * 60_000).toISOString()
}

/** Frees a case for the next person, whoever has its lease. */
export async function endLease({ tx, account }: Unit, caseId: string): Promise<void> {
  await tx
    .updateTable('desk_queue')
    .set(noLease)
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
}

/**
 * Throws LEASE_LOST unless the person has the lease of the case under exactly this token, and
 * DECISION_SCHEDULED where a decision on it waits to be carried out. From then on they have begun with it.
 */
export async function requireLease(
  unit: Unit,
  personId: string,
  caseId: string,
  token: number,
): Promise<void> {
  const { tx, account, now } = unit
  const row = await tx
    .selectFrom('desk_queue')
    .select(['lease_person', 'lease_until', 'lease_token'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const mine =
    row !== undefined &&
    row.lease_person === personId &&
    row.lease_token === token &&
    row.lease_until !== null &&
    row.lease_until > now
  if (!mine) throw new AppError('LEASE_LOST')
  await refuseWhileScheduled(tx, account, { caseId })
  await touchLease(unit, personId, caseId)
}

/** The same for staff; a customer needs no lease. */
export async function requireLeaseOfStaff(
  unit: Unit,
  by: Actor,
  caseId: string,
  token = 0,
): Promise<void> {
  if (by.kind === 'staff') await requireLease(unit, by.personId, caseId, token)
}

/** A queue row's lease as the API shows it to one person; null where there is none. */
export function leaseView(
  row: {
    lease_person: string | null
    lease_name: string | null
    lease_until: string | null
    lease_token: number
  },
  personId: string | null,
  now: string,
): Lease | null {
  if (row.lease_person === null || row.lease_until === null || row.lease_until <= now) return null
  const mine = row.lease_person === personId
  return {
    holder: { id: row.lease_person, name: row.lease_name ?? '' },
    until: row.lease_until,
    mine,
    token: mine ? row.lease_token : null,
  }
}

/**
 * Ends the lease of a case that its holder has done nothing with; what was begun, or is about to be decided, stays
 * with them. A lease that has ended is passed over: another person may just be taking the case.
 *
 * @returns the case's account, where it was given back
 */
export async function leaveUntouched(
  { tx, now }: Unit,
  personId: string,
  { caseId, account }: { caseId: string; account?: string },
): Promise<string | undefined> {
  const left = await tx
    .updateTable('desk_queue')
    .set(noLease)
    .where('case_id', '=', caseId)
    .$if(account !== undefined, (rows) => rows.where('account_id', '=', account!))
    .where('lease_person', '=', personId)
    .where('lease_until', '>', now)
    .where('lease_touched', '=', false)
    .where(notScheduled)
    .returning('account_id')
    .executeTakeFirst()
  return left?.account_id
}
