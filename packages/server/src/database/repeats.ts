import type { RepeatReason } from './why-to-repeat.ts'

/** How often this process began something anew since it started, by what it had run into. */
export const repeats: Record<RepeatReason, number> = {
  deadlock: 0,
  serialization: 0,
  lock: 0,
  connection: 0,
}

/** Counts one attempt that is made anew. */
export function countRepeat(reason: RepeatReason): void {
  repeats[reason] += 1
}
