import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** SQLITE_BUSY: another connection holds the lock. */
const sqliteBusy = 5

/** Another process is using this data folder. */
export class DataFolderBusy extends Error {}

/**
 * Holds the data folder for this process until the returned function is called, or the process dies: the lock
 * is SQLite's exclusive file lock, which the operating system releases by itself.
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  let lock: DatabaseSync | null = null
  try {
    lock = new DatabaseSync(join(folder, 'lock'))
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock?.close()
    if ((error as { errcode?: unknown }).errcode !== sqliteBusy) {
      throw lacksRoom(folder) ? new NoRoom(error) : error
    }
    throw new DataFolderBusy(
      `Another Freigabe already runs on the data folder ${folder}. Stop it first, or choose another folder with FREIGABE_DATA.`,
      { cause: error },
    )
  }
  return async () => lock.close()
}

/** The room that the database needs to begin with, for its log alone. */
const leastRoom = 16 * 1024 ** 2

/** The disk has no room for the database; the code is the operating system's own. */
export class NoRoom extends Error {
  readonly code = 'ENOSPC'

  constructor(cause: unknown) {
    super('The disk has no room for the database.', { cause })
  }
}

/** Whether lack of room may be why something failed: databases word that differently and name no cause. */
export function lacksRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < leastRoom
}
