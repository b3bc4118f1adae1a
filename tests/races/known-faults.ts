/** What the race may run into: the names of the verbs, what one of them ends with, and why that is. */
export interface KnownFault {
  verbs: readonly string[]
  ends: string
  why: string
}

/** Anything that is not in this list fails the race, and an entry that is mended goes. */
const knownFaults: readonly KnownFault[] = [
  {
    verbs: ['screenWhatWaits', 'sweepFiles'],
    ends: 'screenWhatWaits: Error',
    why: 'A file whose time has come goes before its row says so; the job is tried again, and finds nothing to be read.',
  },
]

/** Whether a fault is one of these: between these verbs, whatever else ran beside them. */
export function isKnown({ verbs, ends }: { verbs: readonly string[]; ends: string }): boolean {
  return knownFaults.some(
    (known) => known.ends === ends && known.verbs.every((verb) => verbs.includes(verb)),
  )
}
