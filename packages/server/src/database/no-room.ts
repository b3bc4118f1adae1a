import { statfsSync } from 'node:fs'

/** So much the database needs to begin with, by its own log alone. */
const leastRoom = 16 * 1024 ** 2

/** The disk has no room for the database; the code is the operating system's own. */
export class NoRoom extends Error {
  readonly code = 'ENOSPC'

  constructor(cause: unknown) {
    super('The disk has no room for the database.', { cause })
  }
}

/** Whether that may be why something failed: what databases say of it differs and names no cause. */
export function lacksRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < leastRoom
}
