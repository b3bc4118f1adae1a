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
