import { isEmailHeading } from '../columns/heading-match.ts'
import type { FileShape, SortedColumn } from '../shape/file-shape.ts'
import { counted, countText, type Text } from '../text.ts'
import type { Check, ColumnChart } from './check.ts'

export interface GluedExportsFacts {
  /** Rows in the middle of the file that are headings. */
  headings: number
  /** How often the order of the rows begins again. */
  restarts: number
  /** Whether times or running numbers continue through the whole file, as in one export. */
  runsThrough: boolean
  /** Where the style of writing changes: how many columns are written or filled differently from there on. */
  breaks: { restyled: number; refilled: number }[]
  /** Where these signs are. Missing from reports of earlier versions. */
  course?: FileCourse
}

/** An order that restarts more often follows a column that is not in the file. */
const mostRestarts = 9
/** This many headings are placed; more are only counted. */
const mostPlaces = 1000

export const gluedExports: Check<'glued_exports', GluedExportsFacts, 'info' | 'notice'> = {
  id: 'glued_exports',
  title: { de: 'Mehrere Exporte in einer Datei', en: 'Several exports in one file' },
  question: {
    de: 'Wurde die Datei aus mehreren Exporten zusammengesetzt?',
    en: 'Was the file merged from several exports?',
  },
  why: {
    de: 'Was aus mehreren Quellen stammt, hat mehrere Herkünfte, und jede muss belegt sein. Zusammenfügen ist erlaubt; die Angaben zur Herkunft sollten dann alle Teile nennen.',
    en: 'A list from several sources has several origins, and each needs its own evidence. Merging lists is allowed; the details should then name every part.',
  },
  kind: 'shape',
  weights: ['info', 'notice'],
  thresholds: { columns: 2, filled: 3 },
  begin() {
    const headings: number[] = []
    let headingCount = 0
    let rows = 0
    const noteHeading = () => {
      headingCount++
      if (headings.length < mostPlaces) headings.push(rows)
    }
    return {
      row() {
        rows++
      },
      invalid(cell) {
        const mayHead = cell.length <= longestHeading && !cell.includes('@')
        if (mayHead && isEmailHeading(cell)) noteHeading()
      },
      refused(fault) {
        if (fault === 'repeated_header') noteHeading()
      },
      facts({ shape }) {
        const restarts = mostRestartsOf(shape)
        const orderly = restarts.length <= mostRestarts ? restarts : []
        const places = [...headings, ...orderly, ...shape.breaks.map(({ row }) => row)]
        return {
          headings: headingCount,
          restarts: restarts.length,
          runsThrough: shape.sortedBy.some(runsThrough),
          breaks: shape.breaks.map(({ restyled, refilled }) => ({ restyled, refilled })),
          course: courseOf(places, rows),
        }
      },
    }
  },
  severity(facts, { columns, filled }) {
    const { headings, restarts, breaks } = facts
    if (headings > 0 || (restarts > 0 && restarts <= mostRestarts)) return 'notice'
    const clear = breaks.some(
      ({ restyled, refilled }) =>
        (restyled > 0 && restyled + refilled >= columns!) || refilled >= filled!,
    )
    if (clear && !facts.runsThrough) return 'notice'
    return breaks.length > 0 ? 'info' : null
  },
  headline: ({ headings, restarts, breaks }) => {
    const places = headings + (restarts <= mostRestarts ? restarts : 0) + breaks.length
    return counted(places, { de: 'Stelle', en: 'place' }, { de: 'Stellen', en: 'places' })
  },
  describe(facts) {
    const signs = signsOf(facts)
    return {
      de: `Die Datei sieht aus, als wäre sie aus mehreren zusammengesetzt: ${signs.map(({ de }) => de).join('; ')}.`,
      en: `The file looks as if it had been merged from several: ${signs.map(({ en }) => en).join('; ')}.`,
    }
  },
  chart: ({ course }) => (course === undefined ? null : courseChart(course)),
}

/** Where the order that begins again most often does so. */
function mostRestartsOf({ sortedBy }: FileShape): number[] {
  return sortedBy.reduce<number[]>(
    (most, { restarts }) => (restarts.length > most.length ? restarts : most),
    [],
  )
}

/** Changes in a system over the years do not break its order. */
function runsThrough({ by, kind, grouped, restarts, throughout }: SortedColumn): boolean {
  if (by !== 'column' || restarts.length > 0 || !throughout) return false
  return kind === 'moment' || (kind === 'number' && !grouped)
}

/** A heading is a word or two. */
const longestHeading = 40

function signsOf({ headings, restarts, breaks }: GluedExportsFacts): Text[] {
  const signs: Text[] = []
  if (headings > 0) {
    const rows = counted(
      headings,
      { de: 'Zeile ist', en: 'row is' },
      { de: 'Zeilen sind', en: 'rows are' },
    )
    signs.push({
      de: `${rows.de} eine Überschrift mitten in der Datei`,
      en: `${rows.en} a heading in the middle of the file`,
    })
  }
  if (restarts > 0 && restarts <= mostRestarts) {
    const times = counted(restarts, { de: 'Mal', en: 'time' }, { de: 'Mal', en: 'times' })
    signs.push({
      de: `die Sortierung beginnt ${times.de} von vorn`,
      en: `the sorting starts again ${times.en}`,
    })
  }
  if (breaks.length > 0) {
    const places = counted(
      breaks.length,
      { de: 'Stelle', en: 'place' },
      { de: 'Stellen', en: 'places' },
    )
    signs.push({
      de: `an ${places.de} ändert sich, wie Spalten geschrieben oder gefüllt sind`,
      en: `in ${places.en}, the way columns are written or filled changes`,
    })
  }
  return signs
}

/** How many signs each part of a file holds; a file with enough rows has twenty parts. */
export interface FileCourse {
  rows: number
  signs: number[]
}

const mostParts = 20

/** Sorts places into the parts of a file with this many rows. */
function courseOf(places: readonly number[], rows: number): FileCourse {
  const parts = Math.min(mostParts, rows)
  const signs = Array.from({ length: parts }, () => 0)
  if (parts === 0) return { rows, signs }
  for (const row of places) signs[Math.min(parts - 1, Math.floor((row / rows) * parts))]!++
  return { rows, signs }
}

/** Null where there is nothing to draw. */
function courseChart({ rows, signs }: FileCourse): ColumnChart | null {
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
