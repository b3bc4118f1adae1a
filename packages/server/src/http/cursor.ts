import { AppError } from './app-error.ts'

/** An opaque place in a list, made of the values that order the list. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values of a cursor; null for the first page. Throws REQUEST_INVALID for an invented one. */
export function decodeCursor(
  cursor: string | undefined,
  length: number,
): (string | number)[] | null {
  if (cursor === undefined) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const whole = Array.isArray(values) && values.length === length
    if (whole && values.every((value) => ['string', 'number'].includes(typeof value))) return values
  } catch {
    // Falls through: anything not written by `encodeCursor` is refused in the same way.
  }
  throw new AppError('REQUEST_INVALID', {
    detail: 'The cursor is not one that this list gave out.',
  })
}

/** Cuts a page out of rows that were read with one more than `limit`. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  place: (row: Row) => readonly (string | number)[],
): { items: Item[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return {
    items: kept.map(item),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(place(last)) : null,
  }
}
