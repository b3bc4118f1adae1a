/** Returns the value kept under a key, or makes it. */
export type Kept<Value> = (key: string, make: () => Value) => Value

/** Keeps values by key while they are among the `most` that were asked for last. */
export function keepNewest<Value>(most: number): Kept<Value> {
  const kept = new Map<string, Value>()
  return (key, make) => {
    const value = kept.has(key) ? kept.get(key)! : make()
    // The last one asked for goes to the end.
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > most) kept.delete(oldest!)
    return value
  }
}
