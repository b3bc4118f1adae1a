import type { Lease } from '@freigabe/contract'
import { requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { isSingleOperator } from '../../policy/drafts/is-single-operator.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'
import { type Holder, holdCase } from './hold-case.ts'

/**
 * Takes a case for a reviewer, or renews their own lease. Each change of hands raises the fencing
 * token: what comes with an older one is refused. Throws NOT_FOUND, CASE_NOT_OPEN_FOR_THIS where the
 * case is not on the desk, LEASE_HELD, DECISION_SCHEDULED where another person has just decided it,
 * REVIEWER_BARRED where the holder decided it before it was reopened, and SECOND_REVIEWER_NEEDED where what the holder proposed waits for somebody else.
 */
export async function claimCase(
  house: House,
  holder: Holder,
  account: string,
  caseId: string,
): Promise<Lease> {
  return change(house, 'desk', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await refuseWhileScheduled(tx, account, caseId, holder.personId)
    const token = await nextToken(tx, holder, caseId, unit.now)
    return holdCase(unit, holder, { account, caseId, token })
  })
}

/** The holder's own token stays as it is. */
async function nextToken(tx: Tx, holder: Holder, caseId: string, now: string): Promise<number> {
  const row = await tx
    .selectFrom('desk_queue')
    .select(['lease_person', 'lease_name', 'lease_until', 'lease_token', 'proposed_by', 'barred'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('CASE_NOT_OPEN_FOR_THIS')
  if (row.barred.includes(holder.personId)) throw new AppError('REVIEWER_BARRED')
  if (row.proposed_by === holder.personId && !(await isSingleOperator(tx))) {
    throw new AppError('SECOND_REVIEWER_NEEDED')
  }
  const held = row.lease_until !== null && row.lease_until > now
  const mine = held && row.lease_person === holder.personId
  if (held && !mine) {
    throw new AppError('LEASE_HELD', { about: { by: row.lease_name, until: row.lease_until } })
  }
  return mine ? row.lease_token : row.lease_token + 1
}
