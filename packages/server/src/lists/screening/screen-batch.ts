import type { FetchedFrom } from '@freigabe/core'
import type { ScreeningReport } from '@freigabe/screening'
import { sealSample } from '@freigabe/screening/seal'
import { sql } from 'kysely'
import { change, writeAside } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs } from '../../database/database.ts'
import type { StoredMending } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import type { JobRun } from '../../jobs/job.ts'
import { sampleKey } from '../../keys/sample-key.ts'
import { readingOptions, recallReading } from '../columns/recall-reading.ts'
import { compareList } from '../comparison/compare-list.ts'
import { provePart } from '../comparison/prove-part.ts'
import { readToLeaveOut, type ToLeaveOut } from '../import/leave-out-list.ts'
import { filesDue } from '../import/sweep-files.ts'
import { type LeftOut, leaveOutListed } from './leave-out-listed.ts'
import { openList } from './open-list.ts'
import { type ListFile, readList } from './read-list.ts'
import { type ReadNew, readNew } from './read-new.ts'
import { askThread } from './reading-thread/ask-thread.ts'
import type { RowsLeftOut } from './reading-thread/messages.ts'
import { type Examined, type ScreenedBatch, storeExamined } from './store-examined.ts'
import { interruptScreening } from './sweep-screenings.ts'

/**
 * Screens one recipients file, compares it with others, and stores the findings. For a file that could be
 * screened, `settled` is called in the same transaction, so that its case and the gate follow, or nothing
 * happens at all. Running it twice gives the same rows.
 */
export async function screenBatch(
  house: House,
  { account, batch }: { account: string; batch: string },
  run: JobRun,
  settled: (unit: Unit, screened: ScreenedBatch) => Promise<void>,
): Promise<void> {
  const file = await begin(house, account, batch)
  if (file === null) return
  const found = await stayAlive(house, file, () => examine(house, file, run.signal)).catch(
    async (error) => {
      if (await hasNoFile(house, account, batch)) return null
      if (run.last) await interruptScreening(house, account, batch)
      throw error
    },
  )
  if (found === null) return
  let isStored = false
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await tx
      .selectFrom('batch')
      .select(['group_id', 'trigger', 'imported_by', 'state', 'source_id', 'beyond_cap'])
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('removed_at', 'is', null)
      // More was delivered meanwhile: its own job reads it all.
      .where('bytes', '=', file.bytes)
      // Its time has come meanwhile, and what was read may be what was left of it.
      .where('file_key', 'is not', null)
      .executeTakeFirst()
    if (row === undefined || row.state !== 'screening') return
    const screened = await storeExamined(unit, { batch, ...row }, found)
    if (screened === null) unit.refreshGate(row.group_id)
    else await settled(unit, screened)
    isStored = true
  })
  // What is new, or left, has a file of its own now; that of all goes, and with the orphans where this process dies.
  if (isStored && file.key !== null && (found.apart?.fresh || found.leftOut?.file))
    await house.files.remove(file.key)
}

type FileToScreen = ListFile & {
  group: string
  /** Whether recipients of approved lists can be told from what is new: in what was imported, and not cut yet. */
  isUncut: boolean
  /** Those on lists who are to be left out of it. */
  toLeaveOut: ToLeaveOut | null
  /** Where its file lies. */
  key: string | null
  /** Where the platform fetched it itself, as it states. */
  fetched_from: FetchedFrom | null
  /** How it was made from another file, as its sender says. */
  mended: StoredMending | null
}

/** Whether it was removed meanwhile, or its time is over: then its file may be gone before its row says so. */
function hasNoFile(house: House, account: string, batch: string): Promise<boolean> {
  return readAs(house.database, 'command', account, async (tx) => {
    const row = await tx
      .selectFrom('batch')
      .select('file_key')
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .executeTakeFirst()
    if (!row?.file_key) return true
    const due = await filesDue(tx, house.clock.now())
      .where('batch.account_id', '=', account)
      .where('batch.batch_id', '=', batch)
      .executeTakeFirst()
    return due !== undefined
  })
}

async function begin(house: House, account: string, batch: string): Promise<FileToScreen | null> {
  const begun = await change(house, 'command', account, async ({ tx }) => {
    const row = await tx
      .updateTable('batch')
      .set({ state: 'screening', bytes_read: 0, alive_until: aliveUntil(house) })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('state', 'in', ['received', 'screening', 'interrupted'])
      .where('removed_at', 'is', null)
      .where('file_key', 'is not', null)
      .returning(['bytes', 'reading', 'group_id', 'mended', 'file_key'])
      .returning(['source_id', 'leave_out_id', 'fetched_from', isUncut])
      .executeTakeFirst()
    return row ?? null
  })
  if (begun === null) return null
  const { group_id: group, file_key: key, leave_out_id: list, source_id, ...file } = begun
  // Whoever signs up through a source wants mail again.
  const toLeaveOut = await readToLeaveOut(house, account, { list, keptCount: source_id === null })
  return { account, batch, group, key, toLeaveOut, leaveOut: toLeaveOut?.hashes, ...file }
}

const isUncut = sql<boolean>`(source_id is null and cut_id is null and not exists (
  select from division where division.account_id = batch.account_id
    and batch.batch_id in (first_batch_id, rest_batch_id)))`.as('isUncut')

async function examine(house: House, begun: FileToScreen, signal: AbortSignal): Promise<Examined> {
  // A correction of the whole file names its form; what was said with an upload does not.
  const isWhole = begun.reading !== null && begun.reading.shape !== null
  const reading = isWhole ? begun.reading : await recallReading(house, begun, signal)
  const file = await withMarked(house, { ...begun, reading }, signal)
  const { drawn, leftOut: rows, ...read } = await readList(house, file, signal)
  const { report, under } = read
  const leaveOut = (isCut: boolean) => leaveOutOf(house, file, { report, rows, isCut }, signal)
  if (report.outcome === 'refused' || drawn === null || drawn.sketch.recipients === 0) {
    const leftOut = await leaveOut(false)
    return { report, under, compared: null, sample: null, partOf: null, apart: null, leftOut }
  }
  const { digest } = report
  const compared = await compareList(house, { ...file, digest, sketch: drawn.sketch })
  const partOf = await provePart(house, file, digest, compared.wholes, signal)
  const isMixed = compared.findings.some(({ id }) => id === 'approved_before')
  const apart =
    partOf === null && isMixed && file.isUncut
      ? await readNew(house, file, { report, drawn, ...compared }, signal)
      : null
  const leftOut = await leaveOut(Boolean(apart?.fresh))
  if (apart?.fresh) return { under, ...(await examineNew(house, file, apart)), apart, leftOut }
  const sample = await sealSample(await sampleKey(house.keys.sealing[0]!), drawn.sample)
  return { report, under, compared, sample, partOf, apart, leftOut }
}

/** Reads first whom the file itself marks as gone, where they are to be left out: another row may say nothing of it. */
async function withMarked(
  house: House,
  file: FileToScreen,
  signal: AbortSignal,
): Promise<FileToScreen> {
  if (!file.reading?.leavesOutMarked) return file
  const limits = { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT }
  const files = [() => openList(house, file.account, file.batch)]
  const given = { limits, marked: true, ...readingOptions(file.reading) } as const
  const found = await askThread('list', given, { files, signal })
  return 'refusal' in found ? file : { ...file, marked: found.hashes }
}

/** Null where nobody is to be left out, or the file could not be read: then it waits for the next reading. */
async function leaveOutOf(
  house: House,
  file: FileToScreen,
  { report, rows, isCut }: { report: ScreeningReport; rows: RowsLeftOut; isCut: boolean },
  signal: AbortSignal,
): Promise<LeftOut | null> {
  const { toLeaveOut, mended: said } = file
  if (report.outcome === 'refused') return null
  const { named, kept } = toLeaveOut ?? { named: null, kept: [] }
  // Lists that are kept and had nobody of it are not worth a word.
  if (named === null && rows.listed + rows.gone === 0) return null
  return leaveOutListed(house, file, { named, kept }, { report, rows, said, isCut }, signal)
}

/** What is new is compared and sampled by itself: what was found of the whole is of no use any more. */
async function examineNew(house: House, file: FileToScreen, { fresh }: ReadNew) {
  const { report, drawn } = fresh!
  const digest = report.outcome === 'screened' ? report.digest : ''
  const compared = await compareList(house, { ...file, digest, sketch: drawn!.sketch })
  const sample = await sealSample(await sampleKey(house.keys.sealing[0]!), drawn!.sample)
  return { report, compared, sample, partOf: null }
}

/** A process that has not renewed the promise for this long is taken to be dead. */
const promisedSeconds = 20
const renewedEverySeconds = 5

/** Until when a process that begins or continues a screening now promises to be alive. */
function aliveUntil({ clock }: Pick<House, 'clock'>): string {
  return new Date(Date.parse(clock.now()) + promisedSeconds * 1000).toISOString()
}

/**
 * Does the work of a screening while promising to be alive, so that a batch whose process was killed shows as
 * interrupted. If the work fails, the promise is broken at once.
 */
async function stayAlive<T>(
  house: House,
  batch: { account: string; batch: string },
  work: () => Promise<T>,
): Promise<T> {
  let storing: Promise<unknown> = Promise.resolve()
  const promise = (until: string) => {
    // If the database is away for a moment, the work itself deals with that.
    storing = storing.then(() => storePromise(house, batch, until)).catch(() => undefined)
    return storing
  }
  const timer = setInterval(() => promise(aliveUntil(house)), renewedEverySeconds * 1000)
  try {
    return await work()
  } catch (error) {
    clearInterval(timer)
    await promise(house.clock.now())
    throw error
  } finally {
    clearInterval(timer)
    await storing
  }
}

async function storePromise(
  house: House,
  { account, batch }: { account: string; batch: string },
  until: string,
) {
  await writeAside(house.database, 'worker', (tx) =>
    tx
      .updateTable('batch')
      .set({ alive_until: until })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('state', '=', 'screening')
      .execute(),
  )
}
