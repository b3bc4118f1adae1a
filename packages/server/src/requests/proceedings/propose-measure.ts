import { randomBytes } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import { type Actor, whenDue } from '@freigabe/core'
import { saltedDigest } from '../../case/case-salt.ts'
import { requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { decided, logProceeding } from './move-proceeding.ts'
import { refuseUnknownGrounds } from './refuse-unknown-grounds.ts'

/**
 * Begins a proceeding: somebody at the desk proposes to warn or suspend an account, with what they found.
 * The account learns nothing of it yet. Throws NOT_FOUND for a case of another account, GROUNDS_UNKNOWN,
 * PROCEEDING_RUNNING, and the core's refusal.
 */
export async function proposeMeasure(
  house: House,
  by: Actor & { kind: 'staff' },
  byName: string,
  account: string,
  wish: BodyOf<typeof api.proposeMeasure>,
): Promise<void> {
  const { proceedingId, measure, grounds, reasons } = wish
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    if (wish.case !== null) await requireCase(tx, account, wish.case)
    await refuseUnknownGrounds(house, tx, account, grounds)
    const salt = randomBytes(32).toString('hex')
    const { events, state } = await decided(house, tx, by, await known(tx, account, proceedingId), {
      type: 'propose',
      proceedingId,
      accountId: account,
      caseId: wish.case,
      measure,
      grounds,
      contentDigest: saltedDigest(salt, reasons),
    })
    if (events.length === 0) return
    await refuseWhileRunning(tx, account)
    await tx
      .insertInto('proceeding')
      .values({
        account_id: account,
        proceeding_id: proceedingId,
        case_id: wish.case,
        status: state.status,
        state: JSON.stringify(state),
        salt,
        reasons,
        proposed_by: byName,
        proposed_at: unit.now,
        due_at: whenDue(state),
      })
      .execute()
    await logProceeding(unit, state, events)
  })
}

/** A second click finds what the first one stored. */
async function known(tx: Tx, account: string, proceeding: string) {
  const row = await tx
    .selectFrom('proceeding')
    .select('state')
    .where('account_id', '=', account)
    .where('proceeding_id', '=', proceeding)
    .executeTakeFirst()
  return row?.state ?? null
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
