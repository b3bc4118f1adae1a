import { sql } from 'kysely'
import type { House } from '../../packages/server/src/house.ts'
import type { Measurement } from '../measurement.ts'
import { inMilliseconds, median, quantile } from './figures.ts'

/** From a change's commit to that of its number, in milliseconds, by the server's clock. */
export interface Lag {
  middle: number
  slow: number
  changes: number
}

/** The lag of all changes that `work` makes; the database records commit times. */
export async function lagDuring(house: House, work: () => Promise<unknown>): Promise<Lag> {
  const { root } = house.database
  const before = await newestChange(house)
  await work()
  await house.feed.publish()
  const { rows } = await sql<{ lag: number }>`
    select extract(epoch from pg_xact_commit_timestamp(feed.xmin)
      - pg_xact_commit_timestamp(change.xmin))::float8 * 1000 as lag
    from feed join change using (change_id) where change_id > ${before}`.execute(root)
  const lags = rows.map(({ lag }) => lag)
  return { middle: median(lags), slow: quantile(lags, 0.99), changes: lags.length }
}

async function newestChange({ database }: House): Promise<number> {
  const { rows } = await sql<{
    id: number | null
  }>`select max(change_id) as id from change`.execute(database.root)
  return rows[0]!.id ?? 0
}

/** How soon changes have their numbers, next to a comparable figure where there is one. */
export function rowOfLag(what: string, lag: Lag, beside?: Lag): Measurement {
  return {
    what: `from commit to number ${what}, ${lag.changes.toLocaleString('en')} changes`,
    measured: inWords(lag),
    ...(beside && {
      beside: `with nothing open ${inWords(beside)}`,
      ratio: (lag.middle / beside.middle).toFixed(2),
    }),
  }
}

function inWords({ middle, slow }: Lag): string {
  return `${inMilliseconds(middle)}, 99th percentile ${inMilliseconds(slow)}`
}
