import { open } from 'node:fs/promises'
import {
  FileRefusal,
  fileRefusalTexts,
  type LeaveOutList,
  readLeaveOutList,
} from '@freigabe/screening'
import { CannotRun } from '../command.ts'
import { notReadable, readChunks } from './screen-file.ts'

/**
 * Reads a list of those to be left out. Throws `CannotRun` where it cannot be opened, or no addresses can be read from
 * it: a list that is not understood must not pass for an empty one.
 */
export async function readLeaveOut(path: string): Promise<LeaveOutList> {
  await using file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun(notReadable(path, error.code))
  })
  return await readLeaveOutList(readChunks(file)).catch((error: unknown) => {
    if (!(error instanceof FileRefusal)) throw error
    const why = fileRefusalTexts[error.code]
    throw new CannotRun({ de: `${path}: ${why.de}`, en: `${path}: ${why.en}` })
  })
}
