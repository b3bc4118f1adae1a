import type { ZipArchive } from '../packed/zip-archive.ts'
import { readXml, smallPartBytes } from './read-xml.ts'

/** Which cell styles of a workbook show dates, by style number. */
export type CellStyles = readonly (DateFormat | null)[]

/** Reads the styles; `path` is null where a workbook has none. */
export async function readCellStyles(
  archive: ZipArchive,
  path: string | null,
): Promise<CellStyles> {
  if (path === null) return []
  const codes = new Map<number, string>()
  const styles: (DateFormat | null)[] = []
  let inCells = false
  await readXml(archive, path, {
    mostBytes: smallPartBytes,
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) styles.push(formatOf(Number(attributes.numFmtId), codes))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): DateFormat | null {
  const code = codes.get(id)
  return code === undefined ? builtInDateFormat(id) : dateFormatOf(code)
}

/** What a number in a cell shows, by the cell's format. */
export interface DateFormat {
  date: boolean
  time: boolean
  /** A span of time such as `[h]:mm`, which may exceed a day. */
  elapsed: boolean
}

/** Formats that Excel knows by number alone (ECMA-376, 18.8.30), with those of East Asia and Thailand. */
export function builtInDateFormat(id: number): DateFormat | null {
  if (id === 46) return { date: false, time: false, elapsed: true }
  const time = [18, 19, 20, 21, 32, 33, 45, 47, 78, 79].includes(id)
  const both = [22, 77].includes(id)
  const date = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  if (!time && !both && !date && !(id >= 71 && id <= 81)) return null
  return { date: !time, time: time || both, elapsed: false }
}

/**
 * Tells a format code that shows dates or times from one that shows numbers, or null. A code has
 * sections by sign, of which the first decides; quoted and escaped letters in it show themselves.
 */
export function dateFormatOf(code: string): DateFormat | null {
  const elapsed = /\[(h+|m+|s+)\]/i.test(code)
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/;.*$/s, '')
    .replace(/general|am\/pm|a\/p/gi, '')
    .toLowerCase()
  if (elapsed) return { date: false, time: false, elapsed: true }
  const time = /[hs]/.test(letters)
  const date = /[yd]/.test(letters) || (letters.includes('m') && !time)
  return date || time ? { date, time, elapsed: false } : null
}

const dayMs = 86_400_000
const lastDay = Date.UTC(9999, 11, 31)

/**
 * The ISO text of a day number, as the format shows it, with the time of day wherever there is one. Null
 * where the number is not a date: then it stays a number.
 *
 * Days count from 1904, or from 1900, where Excel, for the sake of Lotus 1-2-3, keeps a 29 February that the
 * year did not have (day 60).
 */
export function serialDate(value: number, format: DateFormat, from1904: boolean): string | null {
  if (!(value >= 0)) return null
  if (format.elapsed) return span(value)
  const ms = Math.round(value * dayMs)
  const day = Math.floor(ms / dayMs)
  const time = timeOf(ms % dayMs)
  if (day === 0 && !from1904) return format.time ? time : null
  if (!format.date && day === 0) return time
  const date = from1904 ? dateOf(day, day1904) : date1900(day)
  if (date === null) return null
  return format.time || ms % dayMs > 0 ? `${date}T${time}` : date
}

const day1904 = Date.UTC(1904, 0, 1)
const dayBefore1900 = Date.UTC(1899, 11, 31)

function date1900(day: number): string | null {
  if (day === 60) return '1900-02-29'
  return dateOf(day < 60 ? day : day - 1, dayBefore1900)
}

function dateOf(day: number, first: number): string | null {
  const ms = first + day * dayMs
  return ms > lastDay ? null : new Date(ms).toISOString().slice(0, 10)
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString().slice(11, ms % 1000 === 0 ? 19 : 23)
}

function span(value: number): string {
  const seconds = Math.round(value * 86_400)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
