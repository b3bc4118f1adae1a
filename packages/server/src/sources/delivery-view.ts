import type { Delivery } from '@freigabe/contract'
import { anyOf } from '../database/any-of.ts'
import type { Tx } from '../database/database.ts'
import { readGroupFacts } from '../gate/facts/read-group-facts.ts'
import type { House } from '../house.ts'
import { arrivalsView } from './arrivals-view.ts'

interface SourceOfDelivery {
  account: string
  group: string
  source: string
}

/** The delivery that came to a source under a reference before, and whether it waits, or null. */
export async function findDelivery(
  tx: Tx,
  { account, source }: SourceOfDelivery,
  reference: string | null,
): Promise<{ delivery_id: string; waits: boolean } | null> {
  if (reference === null) return null
  const row = await tx
    .selectFrom('delivery')
    .select(['delivery_id', 'waits'])
    .where('account_id', '=', account)
    .where('source_id', '=', source)
    .where('reference', '=', reference)
    .where('part', '=', 0)
    .executeTakeFirst()
  return row ?? null
}

/** What a delivery that has its place came to, with whether its batches may be sent to now. */
export async function deliveryView(
  house: House,
  tx: Tx,
  { account, group }: SourceOfDelivery,
  delivery: string,
): Promise<Delivery> {
  const parts = await tx
    .selectFrom('delivery')
    .select(['batch_id', 'reference', 'recipients', 'refused'])
    .where('account_id', '=', account)
    .where('delivery_id', '=', delivery)
    .orderBy('part')
    .execute()
  const own = new Map(parts.map((part) => [part.batch_id, part.recipients]))
  const ids = [...own.keys()].filter((id) => id !== null)
  const gate = await readGroupFacts(tx, account, group, ids)
  const now = house.clock.now()
  return {
    id: delivery,
    reference: parts[0]!.reference,
    taken: parts.reduce((sum, { recipients }) => sum + recipients, 0),
    refused: parts[0]!.refused,
    batches: (await readStanding(tx, account, ids)).map((batch) => {
      const part = { ...batch, recipients: own.get(batch.batch_id)! }
      const { sampled: _, ...arrivals } = arrivalsView(part, gate, now)
      return arrivals
    }),
  }
}

/** Those of the batches that were not removed: what is within the cap first. */
function readStanding(tx: Tx, account: string, ids: readonly string[]) {
  return tx
    .selectFrom('batch')
    .select(['batch_id', 'arrived_on', 'beyond_cap', 'set_apart', 'sampled'])
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(ids))
    .where('removed_at', 'is', null)
    .orderBy('beyond_cap')
    .execute()
}
