/** All of the first rows are looked at, then the first few of every so many. */
const allOfFirst = 4096
const every = 4096
const windowRows = 16

/**
 * Chooses the rows that are looked at cell by cell: of a long file one in 256, in runs of neighbours,
 * so that order can be seen within a run and from one run to the next.
 */
export class RowWindows {
  #rows = 0

  /** Which row of all the one with this number among those looked at is. */
  static rowAt(looked: number): number {
    if (looked < allOfFirst) return looked
    const behind = looked - allOfFirst
    return allOfFirst + Math.floor(behind / windowRows) * every + (behind % windowRows)
  }

  /** Whether the next row is looked at. */
  takesNext(): boolean {
    const row = this.#rows++
    return row < allOfFirst || row % every < windowRows
  }
}
