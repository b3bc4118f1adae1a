import type {
  AgreementFigures,
  AppealFigures,
  api,
  DecidedRoute,
  Figures,
  OwnFigures,
  QueryOf,
} from '@freigabe/contract'
import { businessHoursBetween, promiseFor } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { calendarOf, calendarSettings } from '../../policy/calendar/read-calendar.ts'
import { forecastDesk } from './forecast-desk.ts'
import { readDecided } from './read-decided.ts'

/**
 * The waiting cases, and the decisions of the last weeks, over all cases or over those with one route or
 * method. Nothing in it is about a single person.
 */
export async function readFigures(
  house: House,
  { weeks, route, method }: QueryOf<typeof api.readFigures>,
): Promise<Figures> {
  const now = house.clock.now()
  return readAs(house.database, 'desk', null, async (tx) => {
    const { timeZone } = await calendarSettings(house.config, tx)
    const monday = mondayOf(now, timeZone).subtract({ weeks: weeks - 1 })
    const since = monday.toZonedDateTime(timeZone).toInstant().toString()
    const { routes, ...decided } = await readDecided(tx, { since, route, method }, timeZone)
    const promisedHours = await promisesNow(house, tx, now)
    return {
      since: monday.toString(),
      waiting: await readWaiting(tx, now),
      backlog: await forecastDesk(tx, now, timeZone),
      ...decided,
      routes: routes.map((each) => ({ ...each, promisedHours: promisedHours(each.route) })),
      appeals: await readAppeals(tx, since),
      agreement: await readAgreement(tx, since),
    }
  })
}

/** Within how many business hours a decision is promised now, by way; null for at once. */
async function promisesNow(house: House, tx: Tx, now: string) {
  const policy = await house.policies.effective(tx, await house.policies.inForce(tx), [])
  const calendar = await calendarOf(house, tx, policy.calendar, now)
  return (route: DecidedRoute): number | null =>
    route === 'by_rule'
      ? null
      : businessHoursBetween(calendar, now, promiseFor(policy, calendar, now, route))
}

/** How many decisions a person made today and this week, for their eyes only. */
export async function readOwnFigures(house: House, personId: string): Promise<OwnFigures> {
  const now = house.clock.now()
  return readAs(house.database, 'desk', null, async (tx) => {
    const { timeZone } = await calendarSettings(house.config, tx)
    const startOf = (day: Temporal.PlainDate) =>
      day.toZonedDateTime(timeZone).toInstant().toString()
    const monday = startOf(mondayOf(now, timeZone))
    const today = startOf(Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate())
    return tx
      .selectFrom('decision')
      .select((count) => [
        count.fn.countAll<number>().as('thisWeek'),
        count.fn.countAll<number>().filterWhere('at', '>=', today).as('today'),
      ])
      .where('by_person', '=', personId)
      .where('at', '>=', monday)
      .executeTakeFirstOrThrow()
  })
}

/** The Monday of a moment's week, in a time zone. */
function mondayOf(moment: string, timeZone: string): Temporal.PlainDate {
  const day = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate()
  return day.subtract({ days: day.dayOfWeek - 1 })
}

type Waiting = Figures['waiting']

/** The cases waiting on the desk, by the standing of their clocks and by the skills they need. */
async function readWaiting(tx: Tx, now: string): Promise<Waiting> {
  return { ...(await byClock(tx)), skills: await bySkill(tx, now) }
}

async function byClock(tx: Tx): Promise<Omit<Waiting, 'skills'>> {
  const rows = await tx
    .selectFrom('desk_queue')
    .select(['clock', sql<number>`count(*)::int`.as('cases')])
    .groupBy('clock')
    .execute()
  const count = (clock: string) => rows.find((row) => row.clock === clock)?.cases ?? 0
  return {
    running: count('running'),
    atRisk: count('at_risk'),
    breached: count('breached'),
    paused: count('paused'),
  }
}

/** Whoever leads is told of nobody alone: of groups of at least so many people. */
const fewestPeople = 5

/** Cases in review only: a case that waits for an answer is not worked on. */
async function bySkill(tx: Tx, now: string): Promise<Waiting['skills']> {
  const loads = await loadBySkill(tx, now)
  const fewest = await fewestWhoTake(
    tx,
    loads.map(({ skill }) => skill),
  )
  // Were only the small groups left out, the others would give them away: all together are known.
  if (fewest >= fewestPeople) return loads
  return loads.map(({ skill, waiting }) => ({ skill, waiting, held: null, late: null }))
}

/** How many people the smallest of the groups has that take cases with these skills. Leads take any. */
async function fewestWhoTake(tx: Tx, skills: readonly (string | null)[]): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(person_id)::int as people
    from unnest(${skills}::text[]) as asked
    left join staff_member on 'lead' = any(roles)
      or ('reviewer' = any(roles) and (asked is null or asked = any(skills)))
    group by asked order by 1 limit 1`.execute(tx)
  return rows[0]?.people ?? 0
}

async function loadBySkill(tx: Tx, now: string): Promise<Waiting['skills']> {
  const { rows } = await sql<Waiting['skills'][number]>`
    select skill, count(*)::int as waiting,
      (count(*) filter (where lease_until > ${now}::timestamptz))::int as held,
      (count(*) filter (where clock = 'breached'))::int as late
    from desk_queue left join lateral unnest(skills) as skill on true
    where status = 'in_review'
    group by skill order by count(*) desc, skill`.execute(tx)
  return rows
}

/** How appeals were decided since a moment, for which reasons, and how many are open. It names no one. */
async function readAppeals(tx: Tx, since: string): Promise<AppealFigures> {
  const { rows } = await sql<Omit<AppealFigures, 'reasons'>>`
    select (count(*) filter (where opened_at >= ${since}::timestamptz))::int as filed,
      (count(*) filter (where outcome = 'upheld'))::int as upheld,
      (count(*) filter (where outcome = 'dismissed'))::int as dismissed,
      (count(*) filter (where outcome = 'withdrawn'))::int as withdrawn,
      (count(*) filter (where closed_at is null))::int as open
    from request
    where kind = 'appeal' and coalesce(closed_at, 'infinity') >= ${since}::timestamptz`.execute(tx)
  return { ...rows[0]!, reasons: await byReason(tx, since) }
}

async function byReason(tx: Tx, since: string): Promise<AppealFigures['reasons']> {
  const { rows } = await sql<AppealFigures['reasons'][number]>`
    select outcome, reason, count(*)::int as count
    from request, unnest(reasons) as reason
    where kind = 'appeal' and closed_at >= ${since}::timestamptz
      and outcome in ('upheld', 'dismissed')
    group by outcome, reason order by count(*) desc, reason`.execute(tx)
  return rows
}

/** How often second opinions since a moment matched the decisions: by method and ground, never by person. */
async function readAgreement(tx: Tx, since: string): Promise<AgreementFigures> {
  const { rows } = await sql<Omit<AgreementFigures, 'methods' | 'grounds'>>`
    select (count(*) filter (where answered_at is null))::int as waiting,
      (count(*) filter (where answered_at >= ${since}::timestamptz))::int as answered,
      (count(*) filter (where answered_at >= ${since}::timestamptz
        and second_outcome = outcome))::int as agreed
    from double_review
    where answered_at is null or answered_at >= ${since}::timestamptz`.execute(tx)
  return { ...rows[0]!, methods: await byMethod(tx, since), grounds: await byGround(tx, since) }
}

async function byMethod(tx: Tx, since: string): Promise<AgreementFigures['methods']> {
  const { rows } = await sql<AgreementFigures['methods'][number]>`
    select method, count(*)::int as answered,
      (count(*) filter (where second_outcome = outcome))::int as agreed
    from double_review, unnest(methods) as method
    where answered_at >= ${since}::timestamptz
    group by method order by count(*) desc, method`.execute(tx)
  return rows
}

/** They disagree on a ground that one of the two named and the other did not. */
async function byGround(tx: Tx, since: string): Promise<AgreementFigures['grounds']> {
  const { rows } = await sql<AgreementFigures['grounds'][number]>`
    select ground, count(*)::int as named,
      (count(*) filter (where ground = any(grounds) and ground = any(second_grounds)))::int as agreed
    from double_review, lateral (
      select unnest(grounds) as ground union select unnest(second_grounds)
    ) as either
    where answered_at >= ${since}::timestamptz
    group by ground order by count(*) desc, ground`.execute(tx)
  return rows
}
