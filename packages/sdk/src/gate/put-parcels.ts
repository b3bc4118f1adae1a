import { type GateTable, putParcel, type readMessage } from '@freigabe/gate'
import { pause } from '../pause.ts'

/** Parcels as they come out of a message. */
export type Parcels = Awaited<ReturnType<typeof readMessage>>['parcels']

/** So long others wait while something is put into the table. */
const turnMilliseconds = 4

/** Puts all into a table, and lets others have their turn in between. */
export async function putParcels(table: GateTable, parcels: Parcels): Promise<void> {
  let turn = performance.now()
  for await (const parcel of parcels) {
    putParcel(table, parcel)
    if (performance.now() - turn < turnMilliseconds) continue
    await pause(0)
    turn = performance.now()
  }
}
