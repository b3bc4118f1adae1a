/**
 * Whether a quoted cell over several lines is really two stray quotes with rows between them:
 * every whole line inside has the cells of a row and an address.
 */
export function hasSwallowedRows(
  text: string,
  lineBreaks: number,
  columns: number,
  delimiter: string | null,
): boolean {
  const inner = text.split(/\r\n|\r|\n/).slice(1, lineBreaks)
  return inner.length > 0 && inner.every((line) => looksLikeRow(line, columns, delimiter))
}

function looksLikeRow(line: string, columns: number, delimiter: string | null): boolean {
  const cells = delimiter === null ? 1 : line.split(delimiter).length
  return cells === columns && line.includes('@')
}
