import { accessSync, constants, statfsSync } from 'node:fs'

const place = '/dev/shm'
const gibibyte = 1024 ** 3
/** What the databases of a run take at most, with their logs; and what is to be left for lanes and browsers. */
const [needed, left] = [3 * gibibyte, 6 * gibibyte]

/**
 * A folder in memory for what is thrown away anyway, or undefined where memory is short: in a container it is
 * often 64 MB.
 */
export function roomInMemory(): string | undefined {
  try {
    accessSync(place, constants.W_OK)
    const { bavail, bsize } = statfsSync(place)
    const isRoomy = bavail * bsize >= needed && process.availableMemory() >= needed + left
    return isRoomy ? place : undefined
  } catch {
    return undefined
  }
}
