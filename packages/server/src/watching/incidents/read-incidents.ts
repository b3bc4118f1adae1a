import type { api, Incident, QueryOf } from '@freigabe/contract'
import { restsOn } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { pageByMoment } from '../../requests/dossier/page-by-moment.ts'

/** Incidents that are open, or closed ones, newest first. */
export async function listIncidents(house: House, query: QueryOf<typeof api.listIncidents>) {
  const isClosed = query.closed === 'true'
  return readAs(house.database, 'desk', null, async (tx) => {
    const standing = await standingHolds(tx)
    return pageByMoment(
      incidents(tx).where('closed_at', isClosed ? 'is not' : 'is', null),
      ['entered_at', 'incident_id', 'desc'],
      query,
      (row) => incidentView(row, standing),
      (row) => [row.entered_at, row.incident_id],
    )
  })
}

/** One incident. Throws NOT_FOUND. */
export async function readIncident(house: House, incident: string): Promise<Incident> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const row = await findIncident(tx, incident)
    return incidentView(row, await standingHolds(tx))
  })
}

/** The row of an incident, as the role `desk`. Throws NOT_FOUND. */
export async function findIncident(tx: Tx, incident: string): Promise<Row> {
  const row = await incidents(tx).where('incident_id', '=', incident).executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}

/** The holds of all accounts that stand, as the role `desk`. */
export function standingHolds(tx: Tx) {
  return tx
    .selectFrom('hold')
    .innerJoin('hold_cause', onAccountAnd('hold_id', 'hold_cause', 'hold'))
    .select(['hold.account_id', 'hold.hold_id', 'incident_id', 'figures'])
    .where('status', '=', 'standing')
    .orderBy('hold.account_id')
    .orderBy('placed_at')
    .execute()
}

/** Whether a decision on a hold waits to be carried out. */
export const isBeingDecided = sql<boolean>`exists (
  select from scheduled_decision as waiting
  where waiting.account_id = hold.account_id and waiting.hold_id = hold.hold_id
    and waiting.refused is null)`.as('is_decided')

type StandingHold = Awaited<ReturnType<typeof standingHolds>>[number]

/** Whether a hold was placed for an incident, or rests on what its provider returned. */
export function isOf(
  {
    incident_id,
    provider,
    since,
    until,
  }: Pick<Row, 'incident_id' | 'provider' | 'since' | 'until'>,
  hold: StandingHold,
): boolean {
  if (hold.incident_id === incident_id) return true
  return (
    provider !== null && hold.figures !== null && restsOn(hold.figures, { provider, since, until })
  )
}

function incidents(tx: Tx) {
  return tx
    .selectFrom('incident')
    .leftJoin('account', 'account.account_id', 'incident.account_id')
    .selectAll('incident')
    .select(['account.name as account_name', 'account.locale'])
}

type Row = Awaited<ReturnType<ReturnType<typeof incidents>['executeTakeFirstOrThrow']>>

function incidentView(row: Row, standing: readonly StandingHold[]): Incident {
  const { account_id, account_name, locale } = row
  return {
    id: row.incident_id,
    kind: row.kind,
    since: row.since,
    until: row.until,
    account: account_id === null ? null : { id: account_id, name: account_name!, locale: locale! },
    domain: row.domain,
    provider: row.provider,
    words: row.words,
    hours: row.hours,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
    holds: standing.filter((hold) => isOf(row, hold)).length,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    outcome: row.outcome,
  }
}
