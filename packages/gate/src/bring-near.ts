import type { GateBytes, IndexBytes } from './gate-bytes.ts'
import { firstEntry, homeOf, mixed, WantedName } from './name-index.ts'
import { nobody } from './pages.ts'

/** This many names at once: what they touch fits the memory next to the processor. */
const together = 64

/** The names of a group, as a question has them: ids or references. */
export interface NamedGroup {
  readonly account: string
  readonly group: string
}

/**
 * Touches whatever looking up these groups reads, each step for all of them before the next: so what lies far
 * away in memory is fetched side by side, where a look-up by itself waits for one place after another. Nothing
 * depends on what is read here; the look-ups that follow decide.
 * @returns touches what the next names from a place on need, and returns how many they are
 */
export function openBringNear(
  bytes: GateBytes,
): (names: readonly NamedGroup[], from: number) => number {
  const { head, seed, pieces, accountPlaces, groupPlaces, groupDays } = bytes
  const name = new WantedName(seed)
  const accounts = new Uint32Array(together)
  const groups = new Uint32Array(together)
  /** What is read must go somewhere, or it need not be read. */
  const sink = new Uint32Array(1)
  return (names, from) => {
    const count = Math.min(together, names.length - from)
    for (let each = 0; each < count; each += 1) {
      const { account, group } = names[from + each]!
      accounts[each] = name.read(account) ? mixed(name.hash, nobody) : 0
      groups[each] = name.read(group) ? name.hash : 0
    }
    touchIndex(bytes.accountIndex, accounts, count)
    for (let each = 0; each < count; each += 1) {
      const account = firstEntry(head, bytes.accountIndex, accounts[each]!)
      accounts[each] = account === 0 ? 0 : accountPlaces.view[account - 1]!
      groups[each] = mixed(groups[each]!, account - 1)
    }
    touchIndex(bytes.groupIndex, groups, count)
    touchPieces(accounts, count)
    for (let each = 0; each < count; each += 1) {
      groups[each] = firstEntry(head, bytes.groupIndex, groups[each]!)
    }
    touchPieces(groups, count)
    let touched = 0
    for (let each = 0; each < count; each += 1) {
      const number = pieces.words[groups[each]!]!
      if (groups[each] !== 0) touched ^= groupPlaces.view[number]! ^ groupDays.view[number]!
    }
    sink[0] = touched
    return count
  }

  function touchIndex(index: IndexBytes, hashes: Uint32Array, count: number) {
    const { view } = index.slots
    let touched = 0
    for (let each = 0; each < count; each += 1) touched ^= view[homeOf(head, index, hashes[each]!)]!
    sink[0] = touched
  }

  /** Both ends of what a look-up reads of a piece. */
  function touchPieces(places: Uint32Array, count: number) {
    const { words } = pieces
    let touched = 0
    for (let each = 0; each < count; each += 1) {
      touched ^= words[places[each]!]! ^ words[places[each]! + 15]!
    }
    sink[0] = touched
  }
}
