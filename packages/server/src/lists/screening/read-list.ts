import type { SampledRow, ScreeningReport, Sketch, Suppressed } from '@freigabe/screening'
import { writeAside } from '../../change/change.ts'
import type { ScreenedUnder, StoredReading } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { readingOptions } from '../columns/recall-reading.ts'
import { readSuppressed } from '../suppression/read-suppressed.ts'
import { openList } from './open-list.ts'
import { askThread } from './reading-thread/ask-thread.ts'
import type { ReadingTasks, RowsLeftOut } from './reading-thread/messages.ts'
import { basisOptions, screeningBasis } from './screening-basis.ts'

/** A file that waits to be screened. */
export interface ListFile {
  account: string
  batch: string
  bytes: number
  /** How the customer says that it is to be read. */
  reading: StoredReading | null
  /** The hashes of a list of those to be left out. */
  leaveOut?: Int32Array | undefined
  /** The hashes of whoever the file itself marks as gone, where they are to be left out. */
  marked?: Int32Array | undefined
}

/** What the screening of a file gives. */
export interface ReadList {
  report: ScreeningReport
  /** The thresholds and other settings it was judged by. */
  under: ScreenedUnder
  /** Null where the file was refused. The sample's addresses are unmasked: it is sealed before it is kept. */
  drawn: { sketch: Sketch; sample: SampledRow[] } | null
  leftOut: RowsLeftOut
}

/** How often the progress of a long file is stored, in bytes read. */
const progressEvery = 4 * 1024 ** 2

/** Has a recipients file read and screened in another thread, and stores how far that has come. */
export async function readList(
  house: House,
  file: ListFile,
  signal: AbortSignal,
): Promise<ReadList> {
  const { account, batch } = file
  const { under, options, transfer } = await prepareScreening(house, file)
  let stored = 0
  let storing: Promise<unknown> = Promise.resolve()
  const { report, drawn, leftOut } = await askThread('screen', options, {
    files: [() => openList(house, account, batch)],
    signal,
    transfer,
    ...(house.askDomains === null ? {} : { askDomains: house.askDomains }),
    ...(house.askRegistered === null ? {} : { askRegistered: house.askRegistered }),
    onProgress(bytes) {
      if (bytes - stored < progressEvery) return
      stored = bytes
      storing = storing.then(() => storeProgress(house, account, batch, bytes))
    },
  })
  await storing
  return { report, under, drawn, leftOut }
}

/** What a file of an account is screened by, for the thread that does it; `transfer` goes with it. */
export async function prepareScreening(
  house: House,
  { account, bytes, reading, leaveOut, marked }: ListFile,
): Promise<Prepared> {
  const suppressed = await readSuppressed(house, account)
  const under = await screeningBasis(house, account)
  const options = {
    size: bytes,
    asksDomains: house.askDomains !== null,
    asksRegistered: house.askRegistered !== null,
    now: new Date(house.clock.now()),
    origin: 'server' as const,
    limits: { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT },
    ...readingOptions(reading),
    ...basisOptions(under),
    ...(suppressed === null ? {} : { suppressed }),
    ...(leaveOut && { leaveOut }),
    ...(marked && { marked }),
  }
  return { under, options, transfer: suppressed === null ? [] : roomOf(suppressed) }
}

interface Prepared {
  under: ScreenedUnder
  options: ReadingTasks['screen']['given']
  transfer: ArrayBuffer[]
}

function roomOf({ hashes, kinds, since }: Suppressed): ArrayBuffer[] {
  return [hashes.buffer, kinds.buffer, since.buffer] as ArrayBuffer[]
}

async function storeProgress(house: House, account: string, batch: string, bytes: number) {
  await writeAside(house.database, 'worker', (tx) =>
    tx
      .updateTable('batch')
      .set({ bytes_read: bytes })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .execute(),
  )
}
