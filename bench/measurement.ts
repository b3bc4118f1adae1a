/** One line of the table. */
export interface Measurement {
  what: string
  measured: string
  /** What it is compared with, measured in the same run. */
  beside?: string
  ratio?: string
}
