import { type GateBytes, word } from './gate-bytes.ts'
import type { GateTable } from './gate-table.ts'
import { viewTable } from './table-view.ts'

/** A day, in UTC, on which a campaign to a group was let pass; by ids. */
export interface Mailing {
  account: string
  group: string
  day: string
}

export const dayMilliseconds = 86_400_000

/*
 * Of each group twice its last day, in days since 1970, and one more once that was taken to be told.
 */

/** Marks days, in whichever thread; what it has marked itself it looks up nowhere. */
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

/** What was marked and not taken so far; at most so many at once. */
export function openMailingDays({ bytes, idOf }: GateTable): { take(most: number): Mailing[] } {
  const { head, groupDays, groupPlaces } = bytes
  const view = viewTable(bytes)
  let seen = 0
  return {
    take(most) {
      const marks = Atomics.load(head, word.marks)
      if (marks === seen) return []
      const taken: Mailing[] = []
      for (let group = 0; group < groupDays.view.length; group += 1) {
        const marked = groupDays.view[group]!
        if (marked === 0 || (marked & 1) === 1) continue
        if (taken.length === most) return taken
        Atomics.compareExchange(groupDays.view, group, marked, marked | 1)
        // Gone meanwhile.
        if (groupPlaces.view[group] === 0) continue
        const owner = view.ownerOf(groupPlaces.view[group]!)
        const day = new Date((marked >>> 1) * dayMilliseconds).toISOString().slice(0, 10)
        taken.push({ account: view.accountAt(owner).id, group: idOf(group), day })
      }
      seen = marks
      return taken
    },
  }
}
