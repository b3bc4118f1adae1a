import type { MomentReader } from './moment-reader.ts'

export type DayOrder = 'day_first' | 'month_first'

/** How the order of day and month was settled over the whole file. */
export interface DayOrderFacts {
  order: DayOrder
  /** Cells that can be read in this order only, and cells that can be read in the other one only. */
  cellsFor: number
  cellsAgainst: number
  /** Whether cells told the order; otherwise it was assumed. */
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
    else this.#open++
  }

  /** Null where no cell left the order open. Without evidence, a.m. and p.m. speak for the American order. */
  facts(): DayOrderFacts | null {
    if (this.#open + this.#dayFirst + this.#monthFirst === 0) return null
    const told = this.#dayFirst !== this.#monthFirst
    const monthFirst = told ? this.#monthFirst > this.#dayFirst : this.#halfDays > 0
    return {
      order: monthFirst ? 'month_first' : 'day_first',
      cellsFor: monthFirst ? this.#monthFirst : this.#dayFirst,
      cellsAgainst: monthFirst ? this.#dayFirst : this.#monthFirst,
      told,
    }
  }
}
