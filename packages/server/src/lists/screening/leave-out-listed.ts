import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Mending } from '@freigabe/contract'
import type { ScreeningReport } from '@freigabe/screening'
import type { StoredMending } from '../../database/tables.ts'
import { sealPieces } from '../../files/seal-pieces.ts'
import type { House } from '../../house.ts'
import { readingAsScreened, readingOptions } from '../columns/recall-reading.ts'
import type { ToLeaveOut } from '../import/leave-out-list.ts'
import { openList } from './open-list.ts'
import type { ListFile } from './read-list.ts'
import type { NewFile } from './read-new.ts'
import { askThread } from './reading-thread/ask-thread.ts'
import type { RowsLeftOut } from './reading-thread/messages.ts'

/** What became of a list of those to be left out. */
export interface LeftOut {
  /** The id of the list that the import named; null where only kept lists were applied. */
  list: string | null
  mended: StoredMending
  /** The file without them; null where nobody in it was on the list, or another file is kept anyway. */
  file: NewFile | null
}

interface ScreenedWithout {
  report: ScreeningReport & { outcome: 'screened' }
  rows: RowsLeftOut
  /** How the file was made from another one, as its sender says. */
  said: Mending | null
  /** Whether what is new in it is kept in its place. */
  isCut: boolean
}

/**
 * Keeps a screened file without those who are on lists, or whom it marks as gone itself, in place of the one that was
 * uploaded, and says how many rows that were: nobody who reads it later finds them.
 */
export async function leaveOutListed(
  house: House,
  file: ListFile,
  { named, kept }: Pick<ToLeaveOut, 'named' | 'kept'>,
  { report, rows, said, isCut }: ScreenedWithout,
  signal: AbortSignal,
): Promise<LeftOut> {
  const { total } = report.rows
  const before = said?.leaveOutList ? { leaveOutList: said.leaveOutList } : {}
  const listed = rows.listed + (said?.leftOut.listed ?? 0)
  const gone = rows.gone + (said?.leftOut.gone ?? 0)
  const left = rows.listed + rows.gone
  const mended = {
    // A screened file was read to its end.
    from: said?.from ?? report.file.sha256!,
    rowsBefore: said?.rowsBefore ?? total + left,
    rowsAfter: total,
    leftOut: { ...said?.leftOut, ...(listed > 0 && { listed }), ...(gone > 0 && { gone }) },
    ...(named ? { leaveOutList: named.sha256 } : before),
    ...(kept.length > 0 && { keptLists: kept }),
  }
  const list = named?.id ?? null
  if (left === 0 || isCut) return { list, mended, file: null }
  const written = await writeRest(house, file, signal)
  const reading = readingAsScreened(report, file.reading)
  return { list, mended: { ...mended, to: written.sha256 }, file: { ...written, reading } }
}

/** The file without whoever is left out, as a file of its own. */
async function writeRest(house: House, file: ListFile, signal: AbortSignal) {
  const cutId = randomUUIDv7()
  const key = `recipients/${file.account}/${cutId}`
  const rest = sealPieces(house, key)
  const hash = createHash('sha256')
  const { leaveOut: listed = new Int32Array(), marked = new Int32Array() } = file
  const leaveOut = new Int32Array(listed.length + marked.length)
  leaveOut.set(listed)
  leaveOut.set(marked, listed.length)
  await askThread(
    'without',
    { file: readingOptions(file.reading), leaveOut },
    {
      files: [() => openList(house, file.account, file.batch)],
      write(_, bytes) {
        hash.update(bytes)
        return rest.write(bytes)
      },
      signal,
    },
  ).catch(async (error) => {
    await rest.end(error).catch(() => {})
    throw error
  })
  await rest.end()
  return { cutId, key, sha256: hash.digest('hex') }
}
