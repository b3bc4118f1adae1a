/** How many of a delivery's recipients come in within the cap, and how many after these beyond it. */
export interface Place {
  within: number
  beyond: number
}

/**
 * Gives deliveries their place in the order in which they came: as long as there is room they come in within
 * the cap, and the one on which it falls is cut there.
 *
 * @param recipients how many each of them brings
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
