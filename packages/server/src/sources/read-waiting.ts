import type { Selectable } from 'kysely'
import type { Unit } from '../change/unit.ts'
import type { Tables } from '../database/tables.ts'

/** A delivery that was taken in and has no place yet. */
export type WaitingDelivery = Selectable<Tables['delivery']>

/** The deliveries to a source that wait, in the order in which they came. */
export function readWaiting({ tx, account }: Unit, source: string): Promise<WaitingDelivery[]> {
  return tx
    .selectFrom('delivery')
    .selectAll()
    .where('account_id', '=', account)
    .where('source_id', '=', source)
    .where('waits', '=', true)
    .orderBy('delivery_id')
    .execute()
}
