import type { DayRecord } from './day-record.ts'

/** How large a day to play, and how its chances fall. */
export interface DayWish {
  submissions: number
  reviewers: number
  accounts: number
  seed: number
  /** Called at each full hour of the simulation. */
  onHour?: (now: string, record: DayRecord) => void
}
