/** How many of a delivery's recipients come in within the cap, and how many more beyond it. */
export interface Place {
  within: number
  beyond: number
}

/**
 * Places deliveries in the order in which they came: within the cap while there is room; the delivery that
 * crosses the cap is cut there.
 *
 * @param recipients how many each delivery brings
 * @param room how many may come in within the cap, see `roomLeft`
 */
export function placeArrivals(recipients: readonly number[], room: number): Place[] {
  let left = Math.max(0, room)
  return recipients.map((each) => {
    const within = Math.min(each, left)
    left -= within
    return { within, beyond: each - within }
  })
}
