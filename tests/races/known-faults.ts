/** What the race may run into until it is mended: the names of the verbs, what one of them ends with, and why. */
export interface KnownFault {
  verbs: readonly string[]
  ends: string
  why: string
}

/** Anything that is not in this list fails the race, and an entry that is mended goes. */
const knownFaults: readonly KnownFault[] = []

/** Whether a fault is one of these: between these verbs, whatever else ran beside them. */
export function isKnown({ verbs, ends }: { verbs: readonly string[]; ends: string }): boolean {
  return knownFaults.some(
    (known) => known.ends === ends && known.verbs.every((verb) => verbs.includes(verb)),
  )
}
