import type { Delivery } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { readGroupFacts } from '../../gate/read-group-facts.ts'
import type { House } from '../../house.ts'
import { arrivalsView } from '../../intake/arrivals-view.ts'

interface SourceOfDelivery {
  account: string
  group: string
  source: string
}

/** The delivery that came to a source under a reference before, or null. */
export async function findDelivery(
  tx: Tx,
  { account, source }: SourceOfDelivery,
  reference: string | null,
): Promise<string | null> {
  if (reference === null) return null
  const row = await tx
    .selectFrom('delivery')
    .select('delivery_id')
    .where('account_id', '=', account)
    .where('source_id', '=', source)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.delivery_id ?? null
}

/** What a delivery came to, with whether its batches may be sent to now. */
export async function deliveryView(
  house: House,
  tx: Tx,
  { account, group }: SourceOfDelivery,
  delivery: string,
): Promise<Delivery> {
  const parts = await tx
    .selectFrom('delivery')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'delivery'))
    .select(['delivery.reference', 'delivery.recipients', 'delivery.refused', 'batch.batch_id'])
    .select(['arrived_on', 'beyond_cap', 'set_apart', 'sampled', 'removed_at'])
    .where('delivery.account_id', '=', account)
    .where('delivery_id', '=', delivery)
    .orderBy('beyond_cap')
    .execute()
  const gate = await readGroupFacts(tx, account, group)
  const standing = parts.filter(({ removed_at }) => removed_at === null)
  return {
    id: delivery,
    reference: parts[0]?.reference ?? null,
    taken: parts.reduce((sum, { recipients }) => sum + recipients, 0),
    refused: parts[0]?.refused ?? 0,
    batches: standing.map((part) => {
      const { sampled: _, ...arrivals } = arrivalsView(part, gate, house.clock.now())
      return arrivals
    }),
  }
}
