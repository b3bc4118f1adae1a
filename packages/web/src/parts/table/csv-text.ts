type Cell = string | number | null

/**
 * Rows as CSV (RFC 4180) for a spreadsheet. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front, as OWASP advises against CSV injection.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')
}

/** The text as a cell: it never acts as a formula, and breaks no row whose cells this separator parts. */
export function textCell(text: string, separator: ',' | ';'): string {
  const harmless = /^(\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/.test(text) ? `'${text}` : text
  const breaks = harmless.includes(separator) || /["\r\n]/.test(harmless)
  return breaks ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function written(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : textCell(cell, ',')
}
