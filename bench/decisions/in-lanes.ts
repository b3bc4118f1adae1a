/** So many at once: enough to keep two processors busy. */
const lanes = 4

/**
 * Does work on all items, several at once; items with the same key one after the other, in their order, so that
 * what belongs together meets as it should. Results are in the order of the items.
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...Map.groupBy(items.entries(), ([, item]) => keyOf(item)).values()]
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const [place, item] of next) results[place] = await work(item)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}
