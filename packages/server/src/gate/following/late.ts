import { setTimeout as pause } from 'node:timers/promises'

/** So many milliseconds a question waits for the database that would be content with something older. */
const patience = 1_000

/** The database has not answered in time; nobody knows whether it will. */
export class Late extends Error {
  constructor() {
    super('The database did not answer in time.')
  }
}

/** Gives what something comes to, or throws `Late`. */
export async function inTime<T>(answer: Promise<T>): Promise<T> {
  const waiting = new AbortController()
  const late = pause(patience, undefined, { signal: waiting.signal }).then(
    () => Promise.reject(new Late()),
    // The answer came before.
    () => answer,
  )
  try {
    return await Promise.race([answer, late])
  } finally {
    waiting.abort()
  }
}
