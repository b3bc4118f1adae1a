/** Known results of the race: the names of the verbs, what one of them ends with, and why. */
export interface KnownFault {
  verbs: readonly string[]
  ends: string
  why: string
}

/** Anything outside this list fails the race; an entry is removed once it is fixed. */
const knownFaults: readonly KnownFault[] = [
  {
    verbs: ['screenWhatWaits', 'sweepFiles'],
    ends: 'screenWhatWaits: Error',
    why: 'A file whose time has come goes before its row says so; the job is tried again, and finds nothing to be read.',
  },
]

/** Whether a fault is one of these: between these verbs, whatever else ran alongside. */
export function isKnown({ verbs, ends }: { verbs: readonly string[]; ends: string }): boolean {
  return knownFaults.some(
    (known) => known.ends === ends && known.verbs.every((verb) => verbs.includes(verb)),
  )
}
