import { judgeSource, roomLeft } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { readSourceFacts } from '../../gate/read-source-facts.ts'
import { sourceFactsOf } from '../../gate/source-facts-of.ts'
import type { House } from '../../house.ts'

/**
 * How many more may arrive through a source today within its cap: the approved one, or, while nothing of
 * the source is approved, the declared one, so that its review finds the batches cut as they will be.
 */
export async function roomOfSource(
  house: House,
  tx: Tx,
  source: Selectable<Tables['source']>,
): Promise<number> {
  const batches = await tx
    .selectFrom('batch')
    .select(['batch_id', 'state', 'recipients', 'source_id', 'source_version', 'arrived_on'])
    .select(['beyond_cap', 'delivered'])
    .where('account_id', '=', source.account_id)
    .where('source_id', '=', source.source_id)
    .where('removed_at', 'is', null)
    .execute()
  const sources = await readSourceFacts(tx, source.account_id, source.group_id)
  const facts = sourceFactsOf(source, sources, batches)
  const now = house.clock.now()
  const { room } = judgeSource(facts, now)
  if (room !== null) return room
  const { version, cap, period_days: periodDays, version_since: since } = source
  return roomLeft(facts.arrivals, { version, day: now.slice(0, 10) }, { cap, periodDays, since })
}
