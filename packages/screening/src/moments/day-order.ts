import type { MomentReader } from './moment-reader.ts'

export type DayOrder = 'day_first' | 'month_first'

/** How the order of day and month was settled over the whole file. */
export interface DayOrderFacts {
  order: DayOrder
  /** Cells that can be read only in this order, and cells that can be read only in the other. */
  cellsFor: number
  cellsAgainst: number
  /** Cells such as 03/02/2024 that can be read in both, so that this order decides what they mean. */
  cellsOpen: number
  /** Whether any cells settled the order; otherwise it was assumed. */
  told: boolean
}

/** Gathers what cells such as 31/01/2024 say about the order in which the file writes day and month. */
export class DayOrderEvidence {
  #dayFirst = 0
  #monthFirst = 0
  #halfDays = 0
  #open = 0

  add(moment: MomentReader): void {
    if (moment.form !== 'slashed') return
    if (moment.halfDay) this.#halfDays++
    const dayFirst = !Number.isNaN(moment.dayFirst)
    const monthFirst = !Number.isNaN(moment.monthFirst)
    if (dayFirst && !monthFirst) this.#dayFirst++
    else if (monthFirst && !dayFirst) this.#monthFirst++
    else if (moment.dayFirst !== moment.monthFirst) this.#open++
  }

  /**
   * Settles the order for a file that was read in both; null where no cell depends on it. Without evidence,
   * a.m. and p.m. point to the American order.
   */
  facts(orders: readonly DayOrder[]): DayOrderFacts | null {
    if (this.#open + this.#dayFirst + this.#monthFirst === 0) return null
    const more = Math.sign(this.#monthFirst - this.#dayFirst) || Math.sign(this.#halfDays) || -1
    const monthFirst = orders.length > 1 ? more > 0 : orders[0] === 'month_first'
    const cellsFor = monthFirst ? this.#monthFirst : this.#dayFirst
    const cellsAgainst = monthFirst ? this.#dayFirst : this.#monthFirst
    return {
      order: monthFirst ? 'month_first' : 'day_first',
      cellsFor,
      cellsAgainst,
      cellsOpen: this.#open,
      told: cellsFor > cellsAgainst,
    }
  }
}
