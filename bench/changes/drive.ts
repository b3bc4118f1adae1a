import { setTimeout as pause } from 'node:timers/promises'

/** A writer's result while it was measured: how long each of its changes took, in milliseconds. */
export type Times = number[]

/** The first changes take until then to get under way, and none could have ended. */
const rampMilliseconds = 400

/**
 * Has all writers make one change after another at the same time, and measures for this many seconds once
 * they are at it.
 *
 * @returns for each writer the durations of the changes that ended meanwhile; how many were made in all, and
 *   the milliseconds of processor time that each took in this process
 */
export async function drive(
  writers: readonly (() => Promise<unknown>)[],
  seconds: number,
): Promise<{ times: Times[]; made: number; processor: number }> {
  const begin = performance.now() + rampMilliseconds
  const end = begin + seconds * 1000
  const before = process.cpuUsage()
  let made = 0
  const running = writers.map(async (write) => {
    const own: Times = []
    while (performance.now() < end) {
      const start = performance.now()
      await write()
      made += 1
      const now = performance.now()
      if (now >= begin && now < end) own.push(now - start)
    }
    return own
  })
  const times = await Promise.all(running)
  const { user, system } = process.cpuUsage(before)
  return { times, made, processor: (user + system) / 1000 / made }
}

/** Slows a writer down to one change per this many milliseconds, at random around that. */
export function slowly(write: () => Promise<unknown>, milliseconds: number): () => Promise<void> {
  return async () => {
    await pause(Math.random() * 2 * milliseconds)
    await write()
  }
}
