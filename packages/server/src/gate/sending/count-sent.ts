import type { SendReport } from '@freigabe/contract'
import type { GateTable } from '@freigabe/gate'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { SentPart } from '../../database/tables.ts'
import { addedUp } from './added-up.ts'
import { countHours } from './count-hours.ts'
import { batchIdsIn, type Target } from './find-targets.ts'
import type { NewSend } from './settle-sends.ts'

/**
 * How a report divides by import and mailbox provider, with the imports by ids; null where it does not say.
 * Parts that do not add up, or name other imports than the report does, are refused.
 */
export function partsOf(
  table: GateTable,
  { parts, count }: Pick<SendReport, 'parts' | 'count'>,
  { account, group, batches }: Target,
): SentPart[] | null | 'parts_differ' | 'unknown_batch' {
  if (parts === undefined) return null
  if (parts.reduce((sum, part) => sum + part.count, 0) !== count) return 'parts_differ'
  const named = parts.map(({ batch }) => batch ?? null)
  const ids = batchIdsIn(table, { account, group: group! }, named)
  if (ids === null) return 'unknown_batch'
  const isOther = (id: string | null) => id !== null && !batches!.includes(id)
  if (batches!.length > 0 && ids.some(isOther)) return 'parts_differ'
  return parts.map((part, place) => ({
    batch: ids[place]!,
    provider: part.provider ?? null,
    count: part.count,
  }))
}

/**
 * Adds up what went out of campaigns, by import, day and mailbox provider, and by the hour. It comes last in its
 * transaction, since everyone who sends to the same group waits for the row.
 */
export async function countSent(tx: Tx, sends: readonly NewSend[], now: string): Promise<void> {
  const told = sends.flatMap((send) => countsOf(send, now))
  const counts = addedUp(told, keyOf)
  if (counts.length === 0) return
  await sql`
    insert into sent_count (account_id, group_id, batch_id, day, provider, recipients)
    select * from unnest(${counts.map(({ account }) => account)}::uuid[],
      ${counts.map(({ group }) => group)}::uuid[], ${counts.map(({ batch }) => batch)}::uuid[],
      ${counts.map(({ day }) => day)}::date[], ${counts.map(({ provider }) => provider)}::text[],
      ${counts.map(({ count }) => count)}::bigint[])
    on conflict (account_id, group_id, batch_id, day, provider)
      do update set recipients = sent_count.recipients + excluded.recipients`.execute(tx)
  await countHours(
    tx,
    told.map((each) => ({ ...each, code: null })),
  )
}

interface Count extends SentPart {
  account: string
  group: string
  day: string
  hour: string | null
}

function countsOf({ account, group, batches, purpose, ...send }: NewSend, now: string): Count[] {
  if (purpose !== 'campaign') return []
  const [only = null, second] = batches
  const whole = {
    batch: second === undefined ? only : null,
    provider: null,
    count: send.recipients,
  }
  const day = send.day ?? now.slice(0, 10)
  return (send.parts ?? [whole])
    .filter(({ count }) => count > 0)
    .map((part) => ({ ...part, account, group, day, hour: send.hour }))
}

function keyOf({ account, group, batch, day, provider }: Count) {
  return [account, group, batch, day, provider]
}
