import { countText, type Text } from '../text.ts'
import type { ColumnChart } from './chart.ts'

/** How many signs of something stand in each part of a file, of which there are twenty if it has so many rows. */
export interface FileCourse {
  rows: number
  signs: number[]
}

const mostParts = 20

/** Sorts places into the parts of a file with so many rows. */
export function courseOf(places: readonly number[], rows: number): FileCourse {
  const parts = Math.min(mostParts, rows)
  const signs = Array.from({ length: parts }, () => 0)
  if (parts === 0) return { rows, signs }
  for (const row of places) signs[Math.min(parts - 1, Math.floor((row / rows) * parts))]!++
  return { rows, signs }
}

/** Null where there is nothing to draw. */
export function courseChart({ rows, signs }: FileCourse): ColumnChart | null {
  if (signs.every((count) => count === 0)) return null
  const columns = signs.map((count, part) => {
    const from = Math.floor((part * rows) / signs.length) + 1
    const to = Math.floor(((part + 1) * rows) / signs.length)
    return { label: rowsText(from, to), count }
  })
  return { kind: 'columns', columns }
}

function rowsText(from: number, to: number): Text {
  if (from === to)
    return { de: `Zeile ${countText(from, 'de')}`, en: `row ${countText(from, 'en')}` }
  return {
    de: `Zeilen ${countText(from, 'de')} bis ${countText(to, 'de')}`,
    en: `rows ${countText(from, 'en')} to ${countText(to, 'en')}`,
  }
}
