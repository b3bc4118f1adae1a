import { type GateBytes, word } from './gate-bytes.ts'
import type { GateTable } from './gate-table.ts'
import { viewTable } from './table-view.ts'

/** A day, in UTC, on which a campaign to a group was allowed; by ids. */
export interface Mailing {
  account: string
  group: string
  day: string
}

export const dayMilliseconds = 86_400_000

/* For each group twice its last day, in days since 1970, plus one once that has been taken to be reported. */

/** Marks days, in any thread; a day that it has marked itself is not looked up again. */
export function openMarks({ head, groupDays }: GateBytes): (group: number, day: number) => void {
  let today = -1
  /** A bit for each group, by its number. */
  let marked = new Uint8Array(0)
  return (group, day) => {
    if (day !== today) marked = new Uint8Array(groupDays.view.length / 8)
    today = day
    const [place, bit] = [group >>> 3, 1 << (group & 7)]
    if (place >= marked.length) marked = widened(marked, groupDays.view.length / 8)
    if ((marked[place]! & bit) !== 0) return
    marked[place]! |= bit
    if (groupDays.view[group]! >>> 1 === day) return
    Atomics.store(groupDays.view, group, day * 2)
    Atomics.add(head, word.marks, 1)
  }
}

function widened(from: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(length)
  wider.set(from)
  return wider
}

/** The days that stand in a table, for the thread that it belongs to. */
export interface MailingDays {
  /** Marks a day, in days since 1970. Returns false where it, or a later one, is already marked. */
  mark(group: number, day: number): boolean
  /** Days marked here or in other threads and not yet taken; at most this many. */
  take(limit: number): Mailing[]
  /** Lets days that were taken be marked again. */
  forget(mailings: readonly Mailing[]): void
}

export function openMailingDays(table: GateTable): MailingDays {
  const { head, groupDays, groupPlaces } = table.bytes
  const view = viewTable(table.bytes)
  /**
   * Groups marked here, and how many of them were taken; for marks of other threads all groups are searched.
   */
  let here: number[] = []
  let gone = 0
  let seen = 0
  return {
    mark(group, day) {
      if (groupDays.view[group]! >>> 1 >= day) return false
      Atomics.store(groupDays.view, group, day * 2)
      here.push(group)
      return true
    },
    take(limit) {
      const taken: Mailing[] = []
      while (gone < here.length && taken.length < limit) takeOf(here[gone++]!, taken)
      if (gone === here.length) [here, gone] = [[], 0]
      const marks = Atomics.load(head, word.marks)
      if (marks === seen) return taken
      for (let group = 0; group < groupDays.view.length; group += 1) {
        if (taken.length === limit) return taken
        takeOf(group, taken)
      }
      seen = marks
      return taken
    },
    forget(mailings) {
      for (const { account, group, day } of mailings) {
        const known = table.account(account)
        const number = known === undefined ? -1 : table.find(known, group)
        if (number === -1 || groupDays.view[number]! >>> 1 !== dayOf(Date.parse(day))) continue
        Atomics.store(groupDays.view, number, 0)
      }
    },
  }

  function takeOf(group: number, into: Mailing[]) {
    const marked = groupDays.view[group]!
    if (marked === 0 || (marked & 1) === 1) return
    Atomics.compareExchange(groupDays.view, group, marked, marked | 1)
    // Removed in the meantime.
    if (groupPlaces.view[group] === 0) return
    const owner = view.ownerOf(groupPlaces.view[group]!)
    const day = new Date((marked >>> 1) * dayMilliseconds).toISOString().slice(0, 10)
    into.push({ account: view.accountAt(owner).id, group: table.idOf(group), day })
  }
}

/** The day of a moment, in days since 1970. */
export function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / dayMilliseconds)
}
