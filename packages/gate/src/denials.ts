import { type DenyReason, denyReasons } from '@freigabe/core/gate'
import { type GateBytes, word } from './gate-bytes.ts'
import type { GateTable } from './gate-table.ts'
import type { Mailing } from './mailing-days.ts'
import { viewTable } from './table-view.ts'

/** How often campaigns to a group of an observed account would have been denied on a day, in UTC; by ids. */
export interface Denials extends Mailing {
  reason: DenyReason
  count: number
}

/** What a follower reports beside its question. */
export interface Report {
  mailings: readonly Mailing[]
  denials: readonly Denials[]
}

/*
 * For each group the reason, as one more than its place in the table of reasons, and below it a count. Where
 * the reason changes before it was told, all is told under the newer one: that is a matter of seconds.
 */
const countBits = 24
const maximumCount = 2 ** countBits - 1

/** Counts, in any thread. */
export function openDenialMarks({
  head,
  groupDenials,
}: GateBytes): (group: number, reason: DenyReason) => void {
  return (group, reason) => {
    const { view } = groupDenials
    const high = (denyReasons.indexOf(reason) + 1) << countBits
    for (;;) {
      const before = Atomics.load(view, group)
      const count = Math.min((before & maximumCount) + 1, maximumCount)
      if (Atomics.compareExchange(view, group, before, high | count) !== before) continue
      if (before === 0) Atomics.add(head, word.denials, 1)
      return
    }
  }
}

/**
 * Takes what was counted in any thread and not taken yet, for at most so many groups; for the thread that the
 * table belongs to.
 */
export function openDenials(table: GateTable): (limit: number, day: string) => Denials[] {
  const { head, groupDenials, groupPlaces } = table.bytes
  const view = viewTable(table.bytes)
  let seen = 0
  return (limit, day) => {
    const taken: Denials[] = []
    const counted = Atomics.load(head, word.denials)
    if (counted === seen) return taken
    for (let group = 0; group < groupDenials.view.length; group += 1) {
      if (taken.length === limit) return taken
      if (groupDenials.view[group] === 0) continue
      const word = Atomics.exchange(groupDenials.view, group, 0)
      // Removed in the meantime.
      if (groupPlaces.view[group] === 0) continue
      const account = view.accountAt(view.ownerOf(groupPlaces.view[group]!)).id
      const reason = denyReasons[(word >>> countBits) - 1]!
      taken.push({ account, group: table.idOf(group), day, reason, count: word & maximumCount })
    }
    seen = counted
    return taken
  }
}
