import type { api, BodyOf } from '@freigabe/contract'
import { maskAddresses } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { Acting } from '../../requests/dossier/acting.ts'

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
