import type { Cohort, ReturnCode } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** What was sent to a group or an import on a day, at a provider. */
export interface SentRow {
  groupId: string
  batchId: string | null
  /** In UTC. */
  day: string
  provider: string | null
  sent: number
  /** How much was sent to the same on all days before, at all providers. */
  before: number
}

/** What came back of what was sent. */
export interface CameRow {
  groupId: string
  batchId: string | null
  /** Null where it was not told and nothing was sent before. */
  sentOn: string | null
  daysAfter: number
  provider: string | null
  basis: Cohort['basis']
  code: ReturnCode
  count: number
}

/** What was sent since a day, of one group or of all. */
export async function readSentRows(
  tx: Tx,
  account: string,
  since: string,
  group: string | null = null,
): Promise<SentRow[]> {
  const { rows } = await sql<SentRow>`
    select * from (
      select group_id as "groupId", batch_id as "batchId", to_char(day, 'YYYY-MM-DD') as day, provider,
        recipients::float8 as sent, coalesce(sum(recipients) over (partition by group_id, batch_id
          order by day range between unbounded preceding and interval '1 day' preceding), 0)::float8
          as before
      from sent_count
      where account_id = ${account} and (${group}::uuid is null or group_id = ${group}::uuid)
    ) sent where day >= ${since} order by day, "groupId", "batchId", provider`.execute(tx)
  return rows
}

/**
 * What came back of what was sent since a day, of one group or of all. Where the day of sending was not told,
 * it is the last one before on which that import or group was sent to: found now and not when it came, for
 * what was sent may have been told later.
 */
export async function readCameRows(
  tx: Tx,
  account: string,
  since: string,
  group: string | null = null,
): Promise<CameRow[]> {
  const { rows } = await sql<CameRow>`
    select group_id as "groupId", batch_id as "batchId", to_char(day, 'YYYY-MM-DD') as "sentOn",
      coalesce(came_on - day, 0) as "daysAfter", provider, basis, code, sum(count)::float8 as count
    from (
      select came.*, coalesce(came.sent_on, (
        select max(sent.day) from sent_count sent
        where sent.account_id = came.account_id and sent.group_id = came.group_id
          and (sent.batch_id = came.batch_id or sent.batch_id is null or came.batch_id is null)
          and sent.day <= came.came_on)) as day
      from return_count came
      where account_id = ${account} and came_on >= ${since}::date
        and (${group}::uuid is null or group_id = ${group}::uuid)
    ) came
    where day is null or day >= ${since}::date
    group by group_id, batch_id, day, came_on, provider, basis, code
    order by day, came_on, code, provider`.execute(tx)
  return rows
}

/** An import as the counts need it. */
export interface CountedImport {
  groupId: string
  batchId: string
  recipients: number
  /** Of its recipients, the share that its sample tells apart; 0 without one. */
  shareTold: number
}

/** The imports of an account, or of one of its groups. Only the role `command` may read samples so. */
export async function readImports(
  tx: Tx,
  account: string,
  group: string | null = null,
): Promise<CountedImport[]> {
  const { rows } = await sql<CountedImport>`
    select batch.group_id as "groupId", batch.batch_id as "batchId", batch.recipients,
      coalesce(power(2, -sketch.rate), 0)::float8 as "shareTold"
    from batch left join sketch using (account_id, batch_id)
    where batch.account_id = ${account} and (${group}::uuid is null or batch.group_id = ${group}::uuid)
    order by batch.batch_id`.execute(tx)
  return rows
}

/** The share that the samples of several imports tell apart together. */
export function shareOfAll(imports: readonly CountedImport[]): number {
  const recipients = imports.reduce((sum, each) => sum + each.recipients, 0)
  if (recipients === 0) return 0
  return imports.reduce((sum, each) => sum + each.recipients * each.shareTold, 0) / recipients
}
