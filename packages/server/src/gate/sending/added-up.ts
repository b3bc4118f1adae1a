/**
 * Rows of one key together, in the order of their keys: so two who count the same do not wait for each other in a
 * circle.
 */
export function inOrder<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly (string | null)[],
): [Row, ...Row[]][] {
  return [...Map.groupBy(rows, (row) => keyOf(row).join(' '))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, [first, ...others]]) => [first!, ...others])
}

/** The same, each key as one row. */
export function addedUp<Row extends { count: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => readonly (string | null)[],
): Row[] {
  return inOrder(rows, keyOf).map(([first, ...others]) => ({
    ...first,
    count: others.reduce((sum, { count }) => sum + count, first.count),
  }))
}
