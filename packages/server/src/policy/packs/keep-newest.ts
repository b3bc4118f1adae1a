/** Gives what is kept under a key, or makes it. */
export type Kept<Value> = (key: string, make: () => Value) => Value

/**
 * Keeps what was made, by key, for as long as it is among the `most` that were asked for last.
 */
export function keepNewest<Value>(most: number): Kept<Value> {
  const kept = new Map<string, Value>()
  return (key, make) => {
    const value = kept.has(key) ? kept.get(key)! : make()
    // What was asked for last stands last.
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > most) kept.delete(oldest!)
    return value
  }
}
