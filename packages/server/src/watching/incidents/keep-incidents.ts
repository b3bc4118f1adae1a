import type { api, BodyOf } from '@freigabe/contract'
import { maskAddresses } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { Acting, ActingStaff } from '../../requests/dossier/acting.ts'
import { liftHold } from '../holds/settle-hold.ts'
import { findIncident, isBeingDecided, isOf, standingHolds } from './read-incidents.ts'

/**
 * Enters an incident, for a person or a program that watches the platform’s mail. Addresses in its words are masked before they are kept: a trap would be worth nothing
 * once it is known. Throws NOT_FOUND for an account that does not exist, and INCIDENT_IN_FUTURE.
 */
export async function enterIncident(
  house: House,
  by: Acting,
  {
    incidentId,
    kind,
    since,
    until,
    account,
    domain,
    provider,
    words,
  }: BodyOf<typeof api.enterIncident>,
): Promise<void> {
  await change(house, 'desk', null, async (unit) => {
    const { tx, now } = unit
    if (since > now.slice(0, 10)) throw new AppError('INCIDENT_IN_FUTURE')
    if (account !== null) {
      const known = await tx
        .selectFrom('account')
        .select('account_id')
        .where('account_id', '=', account)
        .executeTakeFirst()
      if (known === undefined) throw new AppError('NOT_FOUND')
    }
    const entered = await tx
      .insertInto('incident')
      .values({
        incident_id: incidentId,
        account_id: account,
        kind,
        since,
        until: until ?? since,
        domain: domain && maskAddresses(domain),
        provider,
        words: maskAddresses(words),
        entered_by: by.name,
        entered_at: now,
      })
      .onConflict((conflict) => conflict.column('incident_id').doNothing())
      .returning('incident_id')
      .executeTakeFirst()
    if (entered === undefined) return
    const body = { kind, since, until: until ?? since, accountId: account, provider }
    const { actor } = by
    unit.logOnPlatform({ type: 'incident_entered', subject: incidentId, by: actor, at: now, body })
  })
}

/**
 * Lifts the holds that rest on what a failing provider returned, each in a change of its account: what a
 * repetition finds is what an earlier attempt left. Throws NOT_FOUND, and INCIDENT_NOT_OPEN_FOR_THIS where the
 * incident is closed or none of a provider.
 *
 * @returns how many were lifted
 */
export async function liftHoldsOf(
  house: House,
  by: ActingStaff,
  incident: string,
  { text }: BodyOf<typeof api.releaseIncident>,
): Promise<number> {
  const found = await readAs(house.database, 'desk', null, async (tx) => {
    const row = await findIncident(tx, incident)
    if (row.closed_at !== null || row.provider === null) {
      throw new AppError('INCIDENT_NOT_OPEN_FOR_THIS')
    }
    return (await standingHolds(tx)).filter((hold) => isOf(row, hold))
  })
  let lifted = 0
  for (const { account_id, hold_id } of found) {
    const isLifted = await change(house, 'command', account_id, async (unit) => {
      const { status, is_decided } = await unit.tx
        .selectFrom('hold')
        .select(['status', isBeingDecided])
        .where('account_id', '=', account_id)
        .where('hold_id', '=', hold_id)
        .executeTakeFirstOrThrow()
      // A colleague was quicker.
      if (status !== 'standing' || is_decided) return false
      return liftHold(unit, by, hold_id, { decisionId: incident, text })
    })
    if (isLifted) lifted += 1
  }
  return lifted
}

/** Closes an incident. Throws NOT_FOUND, and INCIDENT_NOT_OPEN_FOR_THIS where it was closed otherwise. */
export async function closeIncident(
  house: House,
  by: ActingStaff,
  incident: string,
  { outcome }: BodyOf<typeof api.closeIncident>,
): Promise<void> {
  await change(house, 'desk', null, async (unit) => {
    const { tx, now } = unit
    const kept = maskAddresses(outcome)
    const row = await findIncident(tx, incident)
    if (row.closed_at !== null) {
      if (row.outcome === kept && row.closed_by === by.name) return
      throw new AppError('INCIDENT_NOT_OPEN_FOR_THIS')
    }
    const closed = await tx
      .updateTable('incident')
      .set({ closed_at: now, closed_by: by.name, outcome: kept })
      .where('incident_id', '=', incident)
      .where('closed_at', 'is', null)
      .returning('incident_id')
      .executeTakeFirst()
    if (closed === undefined) throw new AppError('INCIDENT_NOT_OPEN_FOR_THIS')
    const { actor } = by
    unit.logOnPlatform({ type: 'incident_closed', subject: incident, by: actor, at: now, body: {} })
  })
}
