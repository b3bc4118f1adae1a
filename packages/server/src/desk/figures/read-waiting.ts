import type { Figures } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

type Waiting = Figures['waiting']

/** What waits on the desk, by how the clocks stand and by what reviewers must know. */
export async function readWaiting(tx: Tx, now: string): Promise<Waiting> {
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

/** Cases in review only: nobody works on what waits for an answer. */
async function bySkill(tx: Tx, now: string): Promise<Waiting['skills']> {
  const { rows } = await sql<Waiting['skills'][number]>`
    select skill, count(*)::int as waiting,
      (count(*) filter (where lease_until > ${now}::timestamptz))::int as held,
      (count(*) filter (where clock = 'breached'))::int as late
    from desk_queue left join lateral unnest(skills) as skill on true
    where status = 'in_review'
    group by skill order by count(*) desc, skill`.execute(tx)
  return rows
}
