/** A number that occurs in a sample, and how often. */
export interface Occurrence {
  number: number
  times: number
}

/** Tells of each different number how often it occurs, in ascending order. `sorted`: ascending. */
export function eachNumber(
  sorted: Float64Array,
  tell: (number: number, times: number) => void,
): void {
  let from = 0
  for (let i = 1; i <= sorted.length; i++) {
    if (sorted[i] === sorted[from]) continue
    tell(sorted[from]!, i - from)
    from = i
  }
}

/** The `most` numbers that occur most often, most frequent first; equally frequent ones by size. `sorted`: ascending. */
export function mostFrequent(sorted: Float64Array, most: number): Occurrence[] {
  const found: Occurrence[] = []
  eachNumber(sorted, (number, times) => {
    if (found.length === most && times <= found[most - 1]!.times) return
    let place = found.length
    while (place > 0 && found[place - 1]!.times < times) place--
    found.splice(place, 0, { number, times })
    if (found.length > most) found.pop()
  })
  return found
}
