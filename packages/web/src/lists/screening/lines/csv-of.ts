/**
 * Rows as CSV that spreadsheets open with a double click: in UTF-8 with a byte-order mark, separated by
 * semicolons. A cell that one of them would take for a formula gets an apostrophe in front.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(cellOf).join(';'))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function cellOf(text: string): string {
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
