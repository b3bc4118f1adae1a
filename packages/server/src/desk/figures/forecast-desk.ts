import type { Figures } from '@freigabe/contract'
import { type DeskTraffic, forecastBacklog } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** How many weeks back the same 24 hours are looked at. */
const weeksBack = 8

/**
 * How many cases will be in review a day from now. The ledger of the clocks shows which cases came to review
 * in the same 24 hours of the last weeks, submitted or answered, and which left it, decided, asked or taken
 * back. Weeks before the first submission do not count.
 */
export async function forecastDesk(
  tx: Tx,
  now: string,
  timeZone: string,
): Promise<Figures['backlog']> {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone)
  const first = await firstEntry(tx)
  const starts = Array.from({ length: weeksBack }, (_, before) =>
    here.subtract({ weeks: before + 1 }),
  ).filter((start) => first !== null && start.toInstant().toString() >= first)
  const waiting = await countInReview(tx)
  const weeks: DeskTraffic[] = []
  for (const start of starts) {
    weeks.push(await trafficBetween(tx, instantOf(start), instantOf(start.add({ days: 1 }))))
  }
  const forecast = forecastBacklog(waiting, weeks)
  if (forecast === null) return null
  return { at: instantOf(here.add({ days: 1 })), now: waiting, ...forecast }
}

function instantOf(at: Temporal.ZonedDateTime): string {
  return at.toInstant().toString({ smallestUnit: 'millisecond' })
}

async function firstEntry(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('clock_entry')
    .select('at')
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

async function countInReview(tx: Tx): Promise<number> {
  const { cases } = await tx
    .selectFrom('desk_queue')
    .select((count) => count.fn.countAll<number>().as('cases'))
    .where('status', '=', 'in_review')
    .executeTakeFirstOrThrow()
  return cases
}

/** A case withdrawn while it waits for an answer was not in review, so it leaves nothing. */
async function trafficBetween(tx: Tx, from: string, to: string): Promise<DeskTraffic> {
  const { rows } = await sql<DeskTraffic>`
    select (count(*) filter (where entry.type in ('promised', 'resumed')))::int as came,
      (count(*) filter (where entry.type in ('paused', 'kept', 'late', 'dropped')
        and not (entry.type = 'dropped' and before.type = 'paused')))::int as "left"
    from clock_entry as entry
    left join clock_entry as before on before.account_id = entry.account_id
      and before.case_id = entry.case_id and before.place = entry.place - 1
    where entry.at >= ${from}::timestamptz and entry.at < ${to}::timestamptz`.execute(tx)
  return rows[0]!
}
