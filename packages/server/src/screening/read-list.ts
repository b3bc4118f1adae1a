import { createHash } from 'node:crypto'
import { type SampledRow, type ScreeningReport, type Sketch, screen } from '@freigabe/screening'
import { inRole } from '../database/database.ts'
import type { ScreenedUnder, StoredReading } from '../database/tables.ts'
import type { House } from '../house.ts'
import { openList } from './open-list.ts'
import { readSuppressed } from './read-suppressed.ts'
import { readingOptions } from './reading-options.ts'
import { basisOptions, screeningBasis } from './screening-basis.ts'
import { tallyThreadFor } from './tally-thread/index.ts'

/** A file that waits to be screened. */
export interface ListFile {
  account: string
  batch: string
  bytes: number
  /** How the customer says that it is to be read. */
  reading: StoredReading | null
}

/** What the screening of a file gives. */
export interface ReadList {
  report: ScreeningReport
  /** What it was judged by. */
  under: ScreenedUnder
  /** Null where the file was refused. The sample's addresses are in clear: it is sealed before it is kept. */
  drawn: { sketch: Sketch; sample: SampledRow[] } | null
}

/** How often the progress of a long file is stored, in bytes read. */
const progressEvery = 4 * 1024 ** 2

/** Reads a recipients file and screens it, and stores how far it has come. */
export async function readList(
  house: House,
  { account, batch, bytes, reading }: ListFile,
  signal: AbortSignal,
): Promise<ReadList> {
  const suppressed = await readSuppressed(house, account)
  const under = await screeningBasis(house, account)
  let drawn: ReadList['drawn'] = null
  let stored = 0
  let storing: Promise<unknown> = Promise.resolve()
  const report = await screen(openList(house, account, batch), {
    now: new Date(house.clock.now()),
    signal,
    origin: 'server',
    hash: () => createHash('sha256'),
    ...tallyThreadFor(bytes),
    limits: { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT },
    ...readingOptions(reading),
    ...basisOptions(under),
    ipCountries: await ipCountries(),
    ...(suppressed === null ? {} : { suppressed }),
    ...(house.askDomains === null ? {} : { askDomains: house.askDomains }),
    onRecipients(given) {
      drawn = given
    },
    onProgress({ bytes }) {
      if (bytes - stored < progressEvery) return
      stored = bytes
      storing = storing.then(() => storeProgress(house, account, batch, bytes))
    },
  })
  await storing
  return { report, under, drawn }
}

/** Loaded by the first screening: no other process needs the half megabyte. */
async function ipCountries() {
  const { loadIpCountries } = await import('@freigabe/screening/ip-data')
  return loadIpCountries()
}

async function storeProgress(house: House, account: string, batch: string, bytes: number) {
  await inRole(house.database, 'command', account, (tx) =>
    tx
      .updateTable('batch')
      .set({ bytes_read: bytes })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .execute(),
  )
}
