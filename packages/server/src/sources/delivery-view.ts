import type { Arrivals, Delivery } from '@freigabe/contract'
import { type GroupFacts, judgeBatch } from '@freigabe/core'
import { anyOf } from '../database/any-of.ts'
import type { Tx } from '../database/database.ts'
import { readGroupFacts } from '../gate/facts/read-group-facts.ts'
import type { House } from '../house.ts'

/** A source of a group, each named by its id or its reference. */
export interface SourceName {
  account: string
  group: string
  source: string
}

/** The earlier delivery to a source under a reference, and whether it waits, or null. */
export async function findDelivery(
  tx: Tx,
  { account, source }: SourceName,
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

/** The result of a delivery that has its place, and whether its batches may be sent to now. */
export async function deliveryView(
  house: House,
  tx: Tx,
  { account, group }: SourceName,
  delivery: string,
): Promise<Delivery> {
  const parts = await tx
    .selectFrom('delivery')
    .select(['batch_id', 'reference', 'recipients', 'refused', 'unconfirmed'])
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
    unconfirmed: parts[0]!.unconfirmed,
    batches: (await readStanding(tx, account, ids)).map((batch) => {
      const part = { ...batch, recipients: own.get(batch.batch_id)! }
      const { sampled: _, ...arrivals } = arrivalsView(part, gate, now)
      return arrivals
    }),
  }
}

/** Those of the batches that were not removed, within the cap first. */
function readStanding(tx: Tx, account: string, ids: readonly string[]) {
  return tx
    .selectFrom('batch')
    .select(['batch_id', 'arrived_on', 'beyond_cap', 'set_apart', 'bulk', 'sampled'])
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(ids))
    .where('removed_at', 'is', null)
    .orderBy('beyond_cap')
    .execute()
}

interface ArrivalsRow {
  batch_id: string
  arrived_on: string | null
  recipients: number
  beyond_cap: boolean
  set_apart: Arrivals['setApart']
  bulk: boolean
  sampled: boolean
}

/** A source's arrivals on a day, and whether they may be sent to, as far as the gate knows. */
export function arrivalsView(row: ArrivalsRow, gate: GroupFacts, now: string): Arrivals {
  const batch = gate.batches.find(({ batchId }) => batchId === row.batch_id)!
  const verdict = judgeBatch(batch, gate.held, now)
  const reason = verdict.verdict === 'deny' ? verdict.reason : null
  return {
    batchId: row.batch_id,
    day: row.arrived_on!,
    recipients: row.recipients,
    beyondCap: row.beyond_cap && row.set_apart === null,
    setApart: row.set_apart,
    bulk: row.bulk,
    sampled: row.sampled,
    closed: gate.account.suspended ? 'account_suspended' : reason,
  }
}
