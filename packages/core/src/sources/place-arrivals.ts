import type { Hand } from './delivery-terms.ts'

/** A delivery that waits for its place. */
export interface WaitingArrivals {
  recipients: number
  hand: Hand
}

/** How many of a delivery's recipients come in within the cap, whether in bulk, and how many more beyond it. */
export interface Place {
  within: number
  beyond: number
  isBulk: boolean
}

/** How many more may come in: within the cap, and to be sent to at once by each hand. */
export interface Room {
  within: number
  atOnce: Readonly<Record<Hand, number>>
}

/**
 * Places deliveries in the order in which they came: within the cap while there is room; the delivery that
 * crosses the cap is cut there. One that is more than its hand may still bring at once is bulk as a whole.
 */
export function placeArrivals(waiting: readonly WaitingArrivals[], room: Room): Place[] {
  let left = Math.max(0, room.within)
  const atOnce = { ...room.atOnce }
  return waiting.map(({ recipients, hand }) => {
    const within = Math.min(recipients, left)
    left -= within
    const isBulk = recipients > atOnce[hand]
    if (!isBulk) atOnce[hand] -= within
    return { within, beyond: recipients - within, isBulk }
  })
}
