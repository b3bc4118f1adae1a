import type { IncidentHour } from '@freigabe/contract'
import {
  type FailedHour,
  findIncidents,
  type IncidentTerms,
  type ProviderHour,
  type RefusedCode,
  refusedCodes,
} from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** Hours that follow each other, in which a mailbox provider failed for many accounts. */
export interface FailingSpell {
  provider: string
  hours: IncidentHour[]
}

/** The hours since a moment in which mailbox providers failed, with their figures. As the role `worker`. */
export async function findFailingHours(
  tx: Tx,
  terms: IncidentTerms,
  since: string,
): Promise<FailingSpell[]> {
  const found = findIncidents(terms, await readSuspectHours(tx, terms, since))
  if (found.length === 0) return []
  const figures = await readFigures(tx, found)
  return found.map(({ provider, hours }) => ({
    provider,
    hours: hours.map((hour) => ({ ...hour, ...figures(provider, hour) })),
  }))
}

/** The accounts to which a provider refused something in these hours, in order. As the role `worker`. */
export async function listRefused(
  tx: Tx,
  provider: string,
  hours: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom('hour_count')
    .select('account_id')
    .distinct()
    .where('provider', '=', provider)
    .where('hour', '=', sql<string>`any(${hours}::timestamptz[])`)
    .where('refused', '>', 0)
    .orderBy('account_id')
    .execute()
  return rows.map(({ account_id }) => account_id)
}

/** Only hours in which as many accounts failed as an incident needs: of all that was told they are next to none. */
async function readSuspectHours(
  tx: Tx,
  { sent, rate, accounts }: IncidentTerms,
  since: string,
): Promise<ProviderHour[]> {
  const { rows } = await sql<ProviderHour>`
    with suspect as (
      select provider, hour from hour_count
      where hour >= ${since}::timestamptz and sent >= ${sent}::float8
        and refused > sent * ${rate}::float8
      group by provider, hour having count(*) >= ${accounts}::int
    )
    select account_id as "accountId", provider, hour, 'bounces' as kind,
      sent::float8 as sent, refused::float8 as came
    from suspect join hour_count using (provider, hour)
    where sent >= ${sent}::float8`.execute(tx)
  return rows
}

type Figures = Pick<IncidentHour, 'sent' | 'refused'>

/** Over all accounts, also those that sent too little to tell. */
async function readFigures(
  tx: Tx,
  found: readonly { provider: string; hours: readonly FailedHour[] }[],
): Promise<(provider: string, hour: FailedHour) => Figures> {
  const named = found.flatMap(({ provider, hours }) =>
    hours.map(({ hour }) => ({ provider, hour })),
  )
  const { rows } = await sql<Record<RefusedCode | 'sent', number> & (typeof named)[number]>`
    select provider, hour, sum(sent)::float8 as sent,
      sum(unknown_recipient)::float8 as bounce_unknown_recipient,
      sum(mailbox_full)::float8 as bounce_mailbox_full, sum(policy)::float8 as bounce_policy,
      sum(authentication)::float8 as bounce_authentication, sum(other)::float8 as bounce_other
    from hour_count
    where (hour, provider) in (select * from unnest(
      ${named.map(({ hour }) => hour)}::timestamptz[],
      ${named.map(({ provider }) => provider)}::text[]))
    group by provider, hour`.execute(tx)
  const byHour = new Map(rows.map((row) => [`${row.provider} ${row.hour}`, row]))
  return (provider, { hour }) => {
    const row = byHour.get(`${provider} ${hour}`)!
    const refused = refusedCodes
      .map((code) => ({ code, count: row[code] }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count)
    return { sent: row.sent, refused }
  }
}
