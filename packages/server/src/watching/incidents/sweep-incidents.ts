import { randomUUIDv7 } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { IncidentHour } from '@freigabe/contract'
import {
  type FailedHour,
  findIncidents,
  followIncidents,
  hourAfter,
  hourOf,
  type IncidentTerms,
  type ProviderHour,
  type RefusedCode,
  refusedCodes,
} from '@freigabe/core'
import { type SqlBool, sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { keptSince, retention } from '../../config/retention.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { sweepAll } from '../../jobs/sweep.ts'
import { queueMail } from '../../notify/queue-mail.ts'
import { callForLook } from '../count-returns.ts'
import { listLeads } from '../list-leads.ts'
import { isOf, standingHolds } from './read-incidents.ts'

/**
 * Finds the hours in which a mailbox provider failed for many accounts, and keeps incidents as these hours say: opens
 * them, has them go on, takes them back, and closes them once they are over and nothing rests on them. Those that a
 * person closed or entered stay as they are. All in one transaction, and one at a time.
 */
export const sweepIncidents = sweepAll('incidents', async (house: House) => {
  await change(house, 'desk', null, async (unit) => {
    const { tx, now } = unit
    await sql`select pg_advisory_xact_lock(7213003)`.execute(tx)
    const policy = await house.policies.effective(tx, await house.policies.inForce(tx), [])
    // The first hour of which nothing was deleted yet.
    const since = hourAfter(hourOf(keptSince(now, retention.hourCount)))
    const found = await unit.as('worker', () =>
      findFailingHours(tx, policy.watching.incidents, since),
    )
    const known = await readFound(tx, since)
    const rows = new Map(known.map((row) => [row.incidentId, row]))
    for (const { incidentId, provider, hours } of followIncidents(known, found, since)) {
      if (incidentId === null) await open(unit, provider, hours)
      else await goOn(unit, rows.get(incidentId)!, hours)
    }
  })
})

type FoundRow = Awaited<ReturnType<typeof readFound>>[number]

/** The incidents that figures found and that may still change. */
async function readFound(tx: Tx, since: string) {
  const rows = await tx
    .selectFrom('incident')
    .select(['incident_id', 'provider', 'since', 'until', 'hours', 'closed_at', 'closed_by'])
    .where(sql<SqlBool>`hours <> '[]'`)
    .where('until', '>=', since.slice(0, 10))
    .orderBy('entered_at')
    .orderBy('incident_id')
    .execute()
  return rows.map((row) => ({
    incidentId: row.incident_id,
    provider: row.provider!,
    isSettled: row.closed_by !== null,
    hours: row.hours!,
    closedAt: row.closed_at,
  }))
}

async function open(unit: Unit, provider: string, hours: IncidentHour[]) {
  const { tx, now } = unit
  const incidentId = randomUUIDv7()
  await tx
    .insertInto('incident')
    .values({
      ...{ incident_id: incidentId, kind: 'provider', account_id: null, domain: null, provider },
      ...{ ...daysOf(hours), words: '', hours: JSON.stringify(hours) },
      ...{ entered_by: null, entered_at: now },
    })
    .execute()
  log(unit, 'incident_found', incidentId, { kind: 'provider', ...daysOf(hours), provider })
  await lookAgain(unit, provider, hours)
  await tellLeads(unit, incidentId, provider, hours)
}

async function goOn(unit: Unit, row: FoundRow, hours: IncidentHour[]) {
  const { tx, now } = unit
  const { incidentId, provider } = row
  const days = hours.length === 0 ? daysOf(row.hours) : daysOf(hours)
  const isOver = await isOverFor(unit, { ...row, ...days, hours })
  const closedAt = isOver ? (row.closedAt ?? now) : null
  if (isDeepStrictEqual([row.hours, row.closedAt], [hours, closedAt])) return
  await tx
    .updateTable('incident')
    .set({ ...days, hours: JSON.stringify(hours), closed_at: closedAt })
    .where('incident_id', '=', incidentId)
    .execute()
  if (row.closedAt === null && isOver) log(unit, 'incident_closed', incidentId, {})
  if (row.closedAt !== null && !isOver) log(unit, 'incident_reopened', incidentId, {})
  await lookAgain(unit, provider, [...missing(row.hours, hours), ...missing(hours, row.hours)])
}

/** Whether it was none, or an hour has passed since and nothing waits for its release. */
async function isOverFor(
  { tx, now }: Unit,
  { incidentId, provider, since, until, hours }: FoundRow & { since: string; until: string },
): Promise<boolean> {
  const last = hours.at(-1)
  if (last === undefined) return true
  if (hourAfter(hourAfter(last.hour)) > now) return false
  const incident = { incident_id: incidentId, provider, since, until }
  return !(await standingHolds(tx)).some((hold) => isOf(incident, hold))
}

function missing(some: readonly IncidentHour[], from: readonly IncidentHour[]): IncidentHour[] {
  return some.filter(({ hour }) => !from.some((each) => each.hour === hour))
}

/** By UTC. */
function daysOf(hours: IncidentHour[]) {
  return { since: hours[0]!.hour.slice(0, 10), until: hours.at(-1)!.hour.slice(0, 10) }
}

/** What came back in these hours counts otherwise from now on. */
async function lookAgain(unit: Unit, provider: string, hours: IncidentHour[]) {
  const { tx, now } = unit
  if (hours.length === 0) return
  const begun = hours.map(({ hour }) => hour)
  const accounts = await unit.as('worker', () => listRefused(tx, provider, begun))
  await unit.as('gate', () => callForLook(tx, accounts, now))
}

async function tellLeads(
  unit: Unit,
  incident: string,
  provider: string,
  hours: readonly IncidentHour[],
) {
  const { tx, house } = unit
  const worst = hours.reduce((one, other) => (other.failed > one.failed ? other : one))
  const params = {
    ...{ provider, since: hours[0]!.hour, failed: worst.failed, told: worst.told },
    url: `${house.config.url}/holds/incidents/${incident}`,
  }
  for (const to of await listLeads(tx)) {
    const letter = { template: 'provider_failed', params } as const
    await queueMail(unit, { account: null, notification: null, to, letter })
  }
}

function log(unit: Unit, type: string, subject: string, body: Record<string, unknown>) {
  unit.logOnPlatform({ type, subject, by: { kind: 'clock' }, at: unit.now, body })
}

/** Hours that follow each other, in which a mailbox provider failed for many accounts. */
interface FailingSpell {
  provider: string
  hours: IncidentHour[]
}

/** The hours since a moment in which mailbox providers failed, with their figures. As the role `worker`. */
async function findFailingHours(
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
async function listRefused(tx: Tx, provider: string, hours: readonly string[]): Promise<string[]> {
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
