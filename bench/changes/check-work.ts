import { sql } from 'kysely'
import type { House } from '../../packages/server/src/house.ts'
import { eventTypes } from './one-case-moves.ts'
import type { OfBoth } from './rounds.ts'

export type Counts = Record<string, number>

/**
 * Throws unless everything made since `before` was really done, and the feed has each change once and in
 * order.
 */
export async function checkWork(house: House, before: Counts, made: OfBoth<number>): Promise<void> {
  await house.feed.publish()
  const now = await countWork(house)
  const all = made.asItIs + made.asBefore
  expect('changes', now.changes! - before.changes!, made.asItIs)
  expect('revisions of the gate as before', now.gate_revisions!, made.asBefore)
  expect('jobs', now.jobs! - before.jobs!, all)
  expect('events', now.events!, all)
  for (const [name, count] of Object.entries(await faultsOfFeed(house))) expect(name, count, 0)
}

/** The present contents of the tables. */
export async function countWork({ database }: House): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select count(*) from change where body ?& array['cases', 'groups']) as changes,
    (select count(*) from before.gate_revision) as gate_revisions,
    (select count(*) from jobs.job where name = 'send-mail') as jobs,
    (select count(*) from event where type = ${eventTypes[1]}) as events`.execute(database.root)
  return rows[0]!
}

/** Numbers follow each other without a gap, and in their order so do the revisions of each account. */
async function faultsOfFeed({ database }: House): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with numbered as (
      select feed.number, account_id, revision, lag(feed.number) over (order by feed.number) as before,
        lag(revision) over (partition by account_id order by feed.number) as revision_before
      from feed join change using (change_id))
    select
      (select count(*) from change left join feed using (change_id) where number is null)
        as "changes without a number",
      (select count(*) from numbered where number <> coalesce(before, 0) + 1) as "gaps in the feed",
      (select count(*) from numbered where revision <> coalesce(revision_before, 0) + 1)
        as "revisions out of order",
      (select count(*) from account_head left join (
          select account_id, max(revision) as newest from numbered group by account_id) as last
          using (account_id) where revision <> coalesce(newest, 0)) as "revisions without a change"
    `.execute(database.root)
  return rows[0]!
}

function expect(name: string, found: number, wanted: number) {
  if (found !== wanted) throw new Error(`${found} ${name} instead of ${wanted}.`)
}
