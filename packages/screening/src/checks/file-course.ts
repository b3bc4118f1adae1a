import { countText } from '../text.ts'
import type { ColumnChart } from './chart.ts'

/** How many signs of something stand in each twentieth of a file. */
export interface FileCourse {
  rows: number
  signs: number[]
}

const parts = 20

/** Sorts places into the parts of a file with so many rows. */
export function courseOf(places: readonly number[], rows: number): FileCourse {
  const signs = Array.from({ length: parts }, () => 0)
  for (const row of places) signs[Math.min(parts - 1, Math.floor((row / rows) * parts))]!++
  return { rows, signs }
}

/** Null where there is nothing to draw. */
export function courseChart({ rows, signs }: FileCourse): ColumnChart | null {
  if (signs.every((count) => count === 0)) return null
  const columns = signs.map((count, part) => {
    const from = Math.floor((part * rows) / signs.length) + 1
    const to = Math.max(from, Math.floor(((part + 1) * rows) / signs.length))
    return {
      label: {
        de: `Zeilen ${countText(from, 'de')} bis ${countText(to, 'de')}`,
        en: `rows ${countText(from, 'en')} to ${countText(to, 'en')}`,
      },
      count,
    }
  })
  return { kind: 'columns', columns }
}
