import type { DecidedFigures, DecidedRoute, Figures } from '@freigabe/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** The filter on the decisions to count. */
export interface DecidedFilter {
  since: string
  route: DecidedRoute | undefined
  method: string | undefined
}

type Decided = Pick<Figures, 'total' | 'methods' | 'questions' | 'weeks'> & {
  routes: Omit<Figures['routes'][number], 'promisedHours'>[]
}

/** The decisions: in total, by route, by method, by number of questions, and week by week. */
export async function readDecided(
  tx: Tx,
  filter: DecidedFilter,
  timeZone: string,
): Promise<Decided> {
  const among = amongThose(filter)
  const ways = await byRoute(tx, among)
  const { route: _, hours: __, ...total } = ways.find(({ route }) => route === null) ?? noWay
  return {
    total: 'decided' in total ? total : null,
    routes: ways.flatMap(({ route, ...figures }) => (route === null ? [] : { route, ...figures })),
    methods: await byMethod(tx, among),
    questions: await byQuestions(tx, among),
    weeks: await byWeek(tx, among, timeZone),
  }
}

function amongThose({ since, route, method }: DecidedFilter): RawBuilder<unknown> {
  const all = [
    sql`decided_at >= ${since}::timestamptz`,
    ...(route === undefined ? [] : [sql`route = ${route}`]),
    ...(method === undefined ? [] : [sql`${method} = any(methods)`]),
  ]
  return sql`from promise_outcome where ${sql.join(all, sql` and `)}`
}

const counts: RawBuilder<unknown> = sql`count(*)::int as decided, (count(*) filter (where kept))::int as kept`

const figures: RawBuilder<unknown> = sql`${counts},
  (count(*) filter (where outcome = 'accepted'))::int as accepted,
  (count(*) filter (where decided_by = 'rule'))::int as "byRule",
  sum(questions)::int as questions,
  percentile_cont(0.5) within group (order by hours_taken) as "medianHours",
  percentile_cont(0.9) within group (order by hours_taken) as "mostHours"`

const noWay = { route: null, hours: [] }

/** As many as can be told apart on one line. */
const shownCases = 200

/** Each route, and null for all of them together. */
async function byRoute(tx: Tx, among: RawBuilder<unknown>) {
  const { rows } = await sql<DecidedFigures & { route: DecidedRoute | null; hours: number[] }>`
    select route, ${figures},
      (array_agg(hours_taken order by decided_at desc))[1:${sql.lit(shownCases)}] as hours ${among}
    group by grouping sets ((route), ()) having count(*) > 0
    order by route nulls first`.execute(tx)
  return rows
}

async function byMethod(tx: Tx, among: RawBuilder<unknown>): Promise<Decided['methods']> {
  const { rows } = await sql<Decided['methods'][number]>`
    select method, ${figures}
    from (select unnest(methods) as method, promised.* from (select * ${among}) as promised) as stated
    group by method order by count(*) desc, method`.execute(tx)
  return rows
}

async function byQuestions(tx: Tx, among: RawBuilder<unknown>): Promise<Decided['questions']> {
  const { rows } = await sql<Decided['questions'][number]>`
    select least(questions, 3) as questions, count(*)::int as cases ${among}
    group by 1 order by 1`.execute(tx)
  return rows
}

async function byWeek(
  tx: Tx,
  among: RawBuilder<unknown>,
  timeZone: string,
): Promise<Decided['weeks']> {
  const { rows } = await sql<Decided['weeks'][number]>`
    select to_char(date_trunc('week', decided_at at time zone ${timeZone}), 'YYYY-MM-DD') as monday,
      ${counts} ${among}
    group by 1 order by 1`.execute(tx)
  return rows
}
