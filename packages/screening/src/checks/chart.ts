import type { Text } from '../text.ts'

/** What a finding looks like as a picture, as plain data: screens, terminal and printed page draw it alike. */
export type Chart = BarChart | ColumnChart

/** Counts by name. */
export interface BarChart {
  kind: 'bars'
  bars: { label: Text; count: number }[]
  /** What the counts are parts of; with it each bar states its share. */
  whole: number
  /** A full bar is the whole, for coverage; else the longest bar is. */
  full: 'whole' | 'longest'
}

/** Counts along time: months, hours of the day, days of the week. Every step is there, also with none. */
export interface ColumnChart {
  kind: 'columns'
  columns: { label: Text; count: number }[]
}

/** A label that is the same in every language, such as a domain. */
export function sameText(text: string): Text {
  return { de: text, en: text }
}
