/** What is left of a cap, which bears a name. */
export interface CapLeft {
  name: string
  left: number
}

/** From which caps a permit is taken, for how many, and how many more there is room for then. */
export interface Allotment {
  caps: string[]
  count: number
  left: number
}

/**
 * Takes a permit from caps. From each choice the cap with the most left is taken; and since nobody knows to which
 * of the imports a message will go, the permit takes from all of them, and is for no more than the least has left.
 *
 * @param choices of each the caps of which any one suffices; at least one
 * @param wanted how many; whoever wants all of them or none gets none where there is less room
 */
export function allotPermit(
  choices: readonly (readonly CapLeft[])[],
  wanted: { count: number; wholly: boolean },
): Allotment {
  const chosen = choices.map((caps) =>
    caps.reduce((best, each) => (each.left > best.left ? each : best)),
  )
  const room = Math.max(0, Math.min(...chosen.map(({ left }) => left)))
  const isEnough = room >= wanted.count
  const count = isEnough || !wanted.wholly ? Math.min(room, wanted.count) : 0
  return { caps: [...new Set(chosen.map(({ name }) => name))], count, left: room - count }
}
