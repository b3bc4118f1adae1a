import type { Actor, CaseCommand } from '@freigabe/core'
import { type Moved, moveCase } from '../../case/move-case.ts'
import type { Unit } from '../../change/unit.ts'
import { requireLease } from './lease.ts'

/**
 * Decides a case whose lease the reviewer has. A repeated click finds the case decided and off the queue: the
 * core answers it, not the lease. Throws LEASE_LOST and the core's refusals.
 */
export async function decideUnderLease(
  unit: Unit,
  by: Actor & { kind: 'staff' },
  caseId: string,
  wish: { leaseToken: number; decisionId: string },
  command: CaseCommand,
): Promise<Moved> {
  const isDone = await isRecorded(unit, by, caseId, wish.decisionId, command)
  if (!isDone) await requireLease(unit, by.personId, caseId, wish.leaseToken)
  return moveCase(unit, by, caseId, command)
}

/**
 * Whether this person has already decided it so. A proposal is on record before its decision is, and a
 * decision that another person has confirmed meanwhile is not this person's.
 */
async function isRecorded(
  { tx, account }: Unit,
  { personId }: Actor & { kind: 'staff' },
  caseId: string,
  decisionId: string,
  { type }: CaseCommand,
) {
  const row = await tx
    .selectFrom(type === 'propose' ? 'proposal' : 'decision')
    .select('decision_id')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('decision_id', '=', decisionId)
    .where('by_person', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}
