/**
 * Places for labels along a line, as near as possible to where they belong and at least `gap` apart, between 0
 * and `length`. The places come in the order given.
 */
export function apart(wanted: readonly number[], gap: number, length: number): number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => wanted[one]! - wanted[other]!)
  const places = new Array<number>(wanted.length)
  let free = 0
  for (const index of order) {
    places[index] = Math.max(wanted[index]!, free)
    free = places[index] + gap
  }
  let end = length
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index]!, end)
    end = places[index] - gap
  }
  return places
}
