import type { Lease } from '@freigabe/contract'
import { requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { isSingleOperator } from '../../config/operator-settings.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'
import { grantLease, type LeaseHolder, leaveUntouched, noLease } from './lease.ts'

/**
 * Takes the lease of a case, or renews it for the person who has it. Each change of hands raises the fencing
 * token: a request with an older one is refused.
 *
 * Throws NOT_FOUND, CASE_NOT_OPEN_FOR_THIS where the case is not on the desk, LEASE_HELD, DECISION_SCHEDULED
 * where another person has just decided it, REVIEWER_BARRED where this person decided it before it was
 * reopened, and SECOND_REVIEWER_NEEDED where their proposal waits for another person.
 */
export async function takeLease(
  house: House,
  holder: LeaseHolder,
  account: string,
  caseId: string,
): Promise<Lease> {
  return change(house, 'desk', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await refuseWhileScheduled(tx, account, { caseId }, holder.personId)
    const { token, touched } = await nextLease(unit, holder, caseId)
    return grantLease(unit, { ...holder, token }, caseId, touched)
  })
}

/** The person who has the lease keeps their token; renewing it is no work on the case, taking it by hand is. */
async function nextLease(
  { tx, account, now }: Unit,
  { personId }: LeaseHolder,
  caseId: string,
): Promise<{ token: number; touched: boolean }> {
  const row = await tx
    .selectFrom('desk_queue')
    .select([
      'lease_person',
      'lease_name',
      'lease_until',
      'lease_token',
      'lease_touched',
      'proposed_by',
      'barred',
    ])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('CASE_NOT_OPEN_FOR_THIS')
  if (row.barred.includes(personId)) throw new AppError('REVIEWER_BARRED')
  if (row.proposed_by === personId && !(await isSingleOperator(tx))) {
    throw new AppError('SECOND_REVIEWER_NEEDED')
  }
  const isLeased = row.lease_until !== null && row.lease_until > now
  const isMine = isLeased && row.lease_person === personId
  if (isLeased && !isMine) {
    throw new AppError('LEASE_HELD', { about: { by: row.lease_name, until: row.lease_until } })
  }
  return isMine
    ? { token: row.lease_token, touched: row.lease_touched }
    : { token: row.lease_token + 1, touched: true }
}

/**
 * Gives the lease of a case back; for a person who has none this changes nothing. Throws NOT_FOUND, and
 * DECISION_SCHEDULED while a decision on the case waits to be carried out.
 */
export async function giveBackLease(
  house: House,
  personId: string,
  account: string,
  caseId: string,
): Promise<undefined> {
  await change(house, 'desk', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await refuseWhileScheduled(tx, account, { caseId })
    const given = await tx
      .updateTable('desk_queue')
      .set(noLease)
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .where('lease_person', '=', personId)
      .returning('case_id')
      .executeTakeFirst()
    if (given !== undefined) unit.tell({ caseId })
  })
}

/** Gives the lease of a case back that its holder has done nothing with; any other stays. Throws NOT_FOUND. */
export async function giveBackUntouched(
  house: House,
  personId: string,
  account: string,
  caseId: string,
): Promise<undefined> {
  await change(house, 'desk', account, async (unit) => {
    await requireCase(unit.tx, account, caseId)
    if (await leaveUntouched(unit, personId, { caseId, account })) unit.tell({ caseId })
  })
}
