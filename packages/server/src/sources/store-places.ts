import type { Place } from '@freigabe/core'
import { sql } from 'kysely'
import type { Unit } from '../change/unit.ts'
import type { Joined } from './join-batch.ts'
import type { WaitingDelivery } from './read-waiting.ts'

/** A delivery with its place. */
export type PlacedDelivery = WaitingDelivery & Place

/**
 * Stores to which batch each delivery went. The one that is cut becomes two rows that name its one file:
 * the first lines of it are within the cap, the others beyond it.
 */
export async function storePlaces(
  { tx, account }: Unit,
  placed: readonly PlacedDelivery[],
  joined: { within: Joined | null; beyond: Joined | null },
): Promise<void> {
  const firstParts = placed.map((each) => ({
    id: each.delivery_id,
    batch:
      (each.within > 0 ? joined.within : each.beyond > 0 ? joined.beyond : null)?.batch ?? null,
    recipients: each.within > 0 ? each.within : each.beyond,
  }))
  await sql`
    update delivery
    set waits = false, delivered_by = null, batch_id = place.batch, recipients = place.recipients
    from unnest(${firstParts.map(({ id }) => id)}::uuid[],
      ${firstParts.map(({ batch }) => batch)}::uuid[],
      ${firstParts.map(({ recipients }) => recipients)}::integer[])
      as place (id, batch, recipients)
    where delivery.account_id = ${account} and delivery.delivery_id = place.id and part = 0
  `.execute(tx)
  const cut = placed.filter(({ within, beyond }) => within > 0 && beyond > 0)
  for (const { within, beyond, delivered_by: _, ...row } of cut) {
    await tx
      .insertInto('delivery')
      .values({
        ...row,
        part: 1,
        batch_id: joined.beyond!.batch,
        waits: false,
        skip: within,
        recipients: beyond,
      })
      .execute()
  }
}
