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

/** Counts along time, length or the rows of the file. Every step is there, also with none. */
export interface ColumnChart {
  kind: 'columns'
  columns: { label: Text; count: number }[]
}

/** Counts by kind, most first; null where there is none to draw. `whole`: what they are parts of. */
export function kindBars<Kind extends string>(
  counts: Partial<Record<Kind, number>> | undefined,
  texts: Readonly<Record<Kind, Text>>,
  whole: number,
): BarChart | null {
  const found = Object.entries(counts ?? {}) as [Kind, number][]
  if (found.length === 0) return null
  found.sort(([, one], [, other]) => other - one)
  const bars = found.map(([kind, count]) => ({ label: texts[kind], count }))
  return { kind: 'bars', full: 'whole', whole, bars }
}

/** A label that is the same in every language, such as a domain. */
export function sameText(text: string): Text {
  return { de: text, en: text }
}
