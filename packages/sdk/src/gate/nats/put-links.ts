import { chainOf, type GateTable, numberOf } from '@freigabe/gate'
import { pause } from '../../pause.ts'
import { type Parcels, putParcels } from '../put-parcels.ts'
import type { ByNats, Kept, OnChain } from './kept.ts'
import type { Link } from './read-chain.ts'

/** Older changes are read over HTTP, in one answer and not at the same moment as all other followers. */
const maximumLinks = 100
const jitterMilliseconds = 300

/**
 * Puts links into the table, one after another.
 *
 * @param reached called whenever the copy has advanced
 */
export function openLinks(
  kept: Kept,
  { accounts, signal }: ByNats,
  { chain, reader, reached }: OnChain & { reached(): void },
) {
  /** The last message that was put; null while that is not known. */
  let sequence: number | null = null
  return {
    /** False where something is missing in between. */
    async putWaiting(): Promise<boolean> {
      for (let link = await reader.next(); link !== undefined; link = await reader.next()) {
        if (!(await put(link))) return false
      }
      return true
    },
    /**
     * Reads what is missing: from the stream or, if it does not lead on, over HTTP.
     *
     * @param upTo a number of the feed; null for everything that the stream holds
     * @returns where the rest was read
     */
    async mend(upTo: number | null): Promise<'stream' | 'http'> {
      const begin = sequence ?? (await reader.behind(numberOf(kept.position()), maximumLinks))
      for (let count = 0, read = begin; read !== null && count < maximumLinks; count += 1) {
        const link = await reader.after(read)
        if (link === null && count > 0 && upTo === null) return 'stream'
        if (link === null || !(await put(link))) break
        if (upTo !== null && numberOf(kept.position()) >= upTo) return 'stream'
        read = link.sequence
      }
      await pause(Math.random() * jitterMilliseconds, signal)
      await kept.readOn()
      sequence = null
      return 'http'
    },
  }

  async function put(link: Link): Promise<boolean> {
    const position = kept.position()
    if (chainOf(link.position) !== chain) return true
    if (numberOf(link.position) <= numberOf(position)) {
      if (link.position === position) sequence = link.sequence
      return true
    }
    const isNext = link.from === position || numberOf(link.from) < numberOf(position)
    if (!isNext || link.isElsewhere) return false
    await putParcels(kept.table, only(link.parcels, accounts, kept.table))
    kept.moveTo(link.position)
    sequence = link.sequence
    reached()
    return true
  }
}

/** Parcels of the accounts that are followed; others already in the table are still followed. */
async function* only(
  parcels: Parcels,
  accounts: ReadonlySet<string> | null,
  table: GateTable,
): Parcels {
  for await (const parcel of parcels) {
    if (accounts !== null && 'account' in parcel) {
      const { id, reference } = parcel.account
      const isNamed = accounts.has(id) || accounts.has(reference ?? id)
      if (!isNamed && table.account(id) === undefined) continue
    }
    yield parcel
  }
}
