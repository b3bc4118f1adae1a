type Cell = string | number | null

/**
 * Rows as CSV (RFC 4180) for a spreadsheet. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front, as OWASP advises against CSV injection.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const harmless = /^(\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
