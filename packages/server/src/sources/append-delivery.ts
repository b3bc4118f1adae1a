import type { Actor } from '@freigabe/core'
import { sql } from 'kysely'
import { append } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { findSource } from '../lists/import/find-source.ts'
import { refuseSuspended } from '../lists/import/refuse-suspended.ts'
import { findDelivery } from './delivery-view.ts'

/** A delivery whose file lies there, and how it is named. */
export interface NewDelivery {
  account: string
  group: string
  source: string
  delivery: string
  reference: string | null
  recipients: number
  refused: number
  /** Null where nobody in it can be mailed. */
  file: { key: string; bytes: number } | null
}

/**
 * Takes a delivery in as a row that waits, and waits for nobody else's. Throws NOT_FOUND where the source was
 * withdrawn in this moment, and ACCOUNT_SUSPENDED.
 *
 * @returns the delivery that is there now: another one where that came under the same reference
 */
export function appendDelivery(
  house: House,
  by: Actor,
  wish: NewDelivery,
): Promise<{ id: string }> {
  const { account, group, source, reference } = wish
  return append(house, account, async (tx) => {
    await refuseSuspended(tx, account)
    const { version } = await findSource(tx, account, group, source)
    if (await insert(house, tx, by, wish, version)) return { id: wish.delivery }
    return { id: (await findDelivery(tx, { account, group, source }, reference))!.delivery_id }
  })
}

/** Says false where its reference is taken. */
async function insert(
  { keys, clock }: House,
  tx: Tx,
  by: Actor,
  { account, source, delivery, reference, recipients, refused, file }: NewDelivery,
  version: number,
): Promise<boolean> {
  const added = await tx
    .insertInto('delivery')
    .values({
      account_id: account,
      delivery_id: delivery,
      batch_id: null,
      source_id: source,
      source_version: version,
      reference,
      waits: true,
      delivered_by: JSON.stringify(by),
      recipients,
      refused,
      bytes: file?.bytes ?? 0,
      file_key: file?.key ?? null,
      sealed_under: file && keys.sealing[0]!.id,
      at: clock.now(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'source_id', 'reference'])
        .where('reference', 'is not', null)
        // Literally, for a parameter is no condition that an index could be known by.
        .where('part', '=', sql.lit(0))
        .doNothing(),
    )
    .returning('delivery_id')
    .executeTakeFirst()
  return added !== undefined
}
