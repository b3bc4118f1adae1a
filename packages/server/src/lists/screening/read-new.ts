import { randomUUIDv7 } from 'node:crypto'
import type { ScreeningReport } from '@freigabe/screening'
import { readAs } from '../../database/database.ts'
import type { StoredKnown, StoredReading } from '../../database/tables.ts'
import { type SealedPieces, sealPieces } from '../../files/seal-pieces.ts'
import type { House } from '../../house.ts'
import { keyById } from '../../keys/key-ring.ts'
import { readingAsScreened, readingOptions } from '../columns/recall-reading.ts'
import type { Overlapping } from '../comparison/compare-with-approved.ts'
import { keyedHashes } from '../comparison/sketches.ts'
import { openList } from './open-list.ts'
import { type ListFile, prepareScreening, type ReadList } from './read-list.ts'
import { askThread } from './reading-thread/ask-thread.ts'
import type { ReadingTasks } from './reading-thread/messages.ts'

/** What an import holds besides recipients of approved lists, and which lists those are. */
export interface ReadNew {
  known: StoredKnown
  /** Null where nothing is new. */
  fresh: (Pick<ReadList, 'report' | 'drawn'> & { file: NewFile }) | null
}

/** The file of what is new, and how it is read. */
export interface NewFile {
  cutId: string
  key: string
  reading: StoredReading
}

/** A file that was screened as a whole, and the approved lists that hold some of it. */
export interface ReadWhole {
  report: ScreeningReport & { outcome: 'screened' }
  drawn: NonNullable<ReadList['drawn']>
  overlapping: readonly Overlapping[]
}

/** At most this many lists are told from what is new, and so many of them by reading their files again. */
const maximumLists = 10
const maximumFiles = 3

/**
 * Reads a file once more without the recipients of approved lists, and keeps what is new as a file of its own. Who is
 * known is certain: a sample is not enough, see `provePart`. Null where nobody is, or that cannot be told any more.
 */
export async function readNew(
  house: House,
  file: ListFile,
  whole: ReadWhole,
  signal: AbortSignal,
): Promise<ReadNew | null> {
  const lists = await findLists(house, file, whole)
  if (lists.length === 0) return null
  const { digest, recipients } = whole.report
  const cutId = randomUUIDv7()
  const key = `recipients/${file.account}/${cutId}`
  const rest = sealPieces(house, key)
  const found = await askForNew(house, file, { lists, digest, rest }, signal)
  if (found?.fresh) await rest.end()
  else await rest.end(new Error('There is nothing to keep.')).catch(() => {})
  if (found === null) return null
  const known = {
    file: { recipients: recipients.unique, digest },
    isAll: found.fresh === null,
    lists: lists
      .map(({ batch: batchId, digest, partOf }, place) => {
        return { ...{ batchId, digest, partOf }, recipients: found.counts[place]! }
      })
      .filter((list) => list.recipients > 0),
  }
  const reading = readingAsScreened(whole.report, file.reading)
  return { known, fresh: found.fresh && { ...found.fresh, file: { cutId, key, reading } } }
}

/** Null also where the file of another list is gone or damaged: that must not stop an import that is neither. */
async function askForNew(
  house: House,
  file: ListFile,
  { lists, digest, rest }: { lists: readonly FoundList[]; digest: string; rest: SealedPieces },
  signal: AbortSignal,
): Promise<ReadingTasks['new']['gives']> {
  const { options, transfer } = await prepareScreening(house, file)
  const files = [file, ...lists.filter(({ content }) => 'digest' in content)]
  const given = {
    file: { digest, ...readingOptions(file.reading) },
    lists: lists.map(({ content }) => content),
    screening: options,
  }
  const asked = askThread('new', given, {
    files: files.map((each) => () => openList(house, file.account, each.batch)),
    ...(house.askDomains === null ? {} : { askDomains: house.askDomains }),
    ...(house.askRegistered === null ? {} : { askRegistered: house.askRegistered }),
    write: (_, bytes) => rest.write(bytes),
    signal,
    transfer,
  })
  return asked.catch(async (error) => {
    if (!signal.aborted) return null
    await rest.end(error).catch(() => {})
    throw error
  })
}

type FoundList = Pick<Overlapping, 'batch' | 'digest' | 'partOf'> & {
  content: { hashes: BigUint64Array } | ({ digest: string } & ReturnType<typeof readingOptions>)
}

/** The lists that hold the most, as far as it can be told for certain whom they hold. */
async function findLists(
  house: House,
  { account }: ListFile,
  { drawn, overlapping }: ReadWhole,
): Promise<FoundList[]> {
  const files = await findReadings(house, account, overlapping)
  const lists: FoundList[] = []
  let read = 0
  for (const { batch, digest, partOf, whole } of overlapping) {
    if (lists.length === maximumLists) break
    const reading = files.get(batch)
    if (whole !== null) {
      const hashes = await sharedHashes(house, drawn.sketch.hashes, whole)
      lists.push({ batch, digest, partOf, content: { hashes } })
    } else if (reading !== undefined && read < maximumFiles) {
      read += 1
      lists.push({ batch, digest, partOf, content: { digest, ...readingOptions(reading) } })
    }
  }
  return lists
}

/** How the imports are read whose files are still here. */
async function findReadings(
  house: House,
  account: string,
  lists: readonly Overlapping[],
): Promise<Map<string, StoredReading | null>> {
  const batches = lists.filter(({ whole }) => whole === null).map(({ batch }) => batch)
  if (batches.length === 0) return new Map()
  const rows = await readAs(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('batch')
      .select(['batch_id', 'reading'])
      .where('account_id', '=', account)
      .where('batch_id', 'in', batches)
      .where('file_key', 'is not', null)
      .execute(),
  )
  return new Map(rows.map(({ batch_id, reading }) => [batch_id, reading]))
}

/** Which of some hashes a keyed sketch has. */
async function sharedHashes(
  house: House,
  hashes: BigUint64Array,
  { keyId, levels }: NonNullable<Overlapping['whole']>,
): Promise<BigUint64Array> {
  const keyed = await keyedHashes(keyById(house.keys.sketch, keyId), [...hashes])
  return hashes.filter((_, place) => levels.some((level) => level.has(keyed[place]!)))
}
