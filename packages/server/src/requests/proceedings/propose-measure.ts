import { randomBytes } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import { whenDue } from '@freigabe/core'
import { requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { decided, digestUnder, findDossier, logSteps } from '../dossier/dossier.ts'
import { decidingOn, proceedings } from './move-proceeding.ts'

/**
 * Begins a proceeding: a person at the desk proposes to warn or suspend an account, with their findings. The
 * account does not learn of it yet. Throws NOT_FOUND for a case of another account, GROUNDS_UNKNOWN,
 * PROCEEDING_RUNNING, and the core's refusal.
 */
export async function proposeMeasure(
  house: House,
  by: ActingStaff,
  account: string,
  wish: BodyOf<typeof api.proposeMeasure>,
): Promise<void> {
  const { proceedingId, case: caseId, measure, grounds, reasons } = wish
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    if (caseId !== null) await requireCase(tx, account, caseId)
    await refuseUnknownGrounds(unit, grounds)
    const salt = randomBytes(32).toString('hex')
    const contentDigest = digestUnder(salt)(reasons)
    const about = { accountId: account, caseId, measure, grounds }
    const command = { type: 'propose', proceedingId, ...about, contentDigest } as const
    const before = await findDossier(tx, proceedings, account, proceedingId)
    const context = await decidingOn(unit, by)
    const { events, state } = decided(proceedings, before?.state ?? null, command, context)
    if (events.length === 0) return
    await refuseWhileRunning(tx, account)
    await tx
      .insertInto('proceeding')
      .values({
        account_id: account,
        proceeding_id: proceedingId,
        case_id: caseId,
        status: state.status,
        state: JSON.stringify(state),
        salt,
        reasons,
        proposed_by: by.name,
        proposed_at: unit.now,
        due_at: whenDue(state),
      })
      .execute()
    logSteps(unit, proceedingId, events)
  })
}

/** Throws GROUNDS_UNKNOWN for grounds that the policy in force for an account does not have. */
export async function refuseUnknownGrounds(
  { house, tx, account }: Unit,
  grounds: readonly string[],
): Promise<void> {
  const policy = await policyOfAccount(house, tx, account)
  const unknown = grounds.filter((code) => !policy.grounds.some((ground) => ground.code === code))
  if (unknown.length > 0) throw new AppError('GROUNDS_UNKNOWN', { about: { grounds: unknown } })
}

/** An account has one proceeding at a time. */
async function refuseWhileRunning(tx: Tx, account: string) {
  const running = await tx
    .selectFrom('proceeding')
    .select('proceeding_id')
    .where('account_id', '=', account)
    .where('status', 'in', ['proposed', 'hearing', 'suspended'])
    .executeTakeFirst()
  if (running === undefined) return
  throw new AppError('PROCEEDING_RUNNING', { about: { proceedingId: running.proceeding_id } })
}
