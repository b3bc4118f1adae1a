import { type GateTable, partsOf, putParcel, type readMessage } from '@freigabe/gate'
import { pause } from '../pause.ts'

/** Parcels as they come out of a message. */
export type Parcels = Awaited<ReturnType<typeof readMessage>>['parcels']
type Parcel = Parameters<typeof putParcel>[1]

/** Others wait this long at most while something is put into the table. */
const turnMilliseconds = 4

/** Puts everything into a table, and gives others their turn in between. */
export async function putParcels(
  table: GateTable,
  parcels: Parcels | Iterable<Parcel>,
): Promise<void> {
  let turn = performance.now()
  for await (const parcel of parcels) {
    putParcel(table, parcel)
    if (performance.now() - turn < turnMilliseconds) continue
    await pause(0)
    turn = performance.now()
  }
}

/** What to put into a table so that it holds what another one does. */
export function* differences(table: GateTable, wanted: GateTable): Generator<Parcel> {
  for (const account of wanted.accounts()) {
    const known = table.account(account.id)
    const groups = known === undefined ? [] : [...table.groupsOf(known)].map(table.idOf)
    const gone = groups.filter((group) => wanted.find(account, group) === -1)
    if (known !== undefined) yield { account: known, isLast: true, records: [], gone }
    yield* partsOf(wanted, account.id)
  }
  for (const { id } of table.accounts()) if (wanted.account(id) === undefined) yield { gone: id }
}
