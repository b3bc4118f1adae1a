import type { CellTest } from '@freigabe/screening'
import { change } from '../../change/change.ts'
import { openSealed } from '../../files/open-sealed.ts'
import { sealPieces } from '../../files/seal-pieces.ts'
import type { House } from '../../house.ts'
import type { JobRun } from '../../jobs/job.ts'
import { readingOptions } from '../../lists/columns/recall-reading.ts'
import { screenBatchJob } from '../../lists/screening/jobs.ts'
import { openList } from '../../lists/screening/open-list.ts'
import { askThread } from '../../lists/screening/reading-thread/ask-thread.ts'
import { type DivisionToRun, divisionFileKey, failDivision, readDivision } from './division.ts'

/**
 * Divides a recipients file as requested: streams it into two sealed files, and stores an import for each, to
 * be screened. A file that was uploaded again has to be the one that was reviewed, or it is asked for again.
 * Running it twice gives the same files and rows.
 */
export async function runDivision(
  house: House,
  { account, division }: { account: string; division: string },
  run: JobRun,
): Promise<void> {
  const wish = await change(house, 'command', account, ({ tx }) =>
    readDivision(tx, account, division),
  )
  if (wish === null || wish.state !== 'waiting') return
  if (!wish.isFileHere && !(await isSameFile(house, wish, run.signal))) {
    return askForFileAgain(house, wish)
  }
  const { parts, bytes } = await divideFile(house, wish, run.signal)
  if (parts.first === 0 || parts.rest === 0) {
    for (const key of Object.values(keysOf(wish))) await house.files.remove(key)
    await endAsEmpty(house, wish)
  } else {
    await storeParts(house, wish, keysOf(wish), bytes)
  }
  if (!wish.isFileHere) await house.files.remove(divisionFileKey(wish))
}

function keysOf({ account, firstBatchId, restBatchId }: DivisionToRun) {
  return {
    first: `recipients/${account}/${firstBatchId}`,
    rest: `recipients/${account}/${restBatchId}`,
  }
}

function open(house: House, wish: DivisionToRun): AsyncIterable<Uint8Array> {
  return wish.isFileHere
    ? openList(house, wish.account, wish.batchId)
    : openSealed(house, { file_key: divisionFileKey(wish), sealed_under: null })
}

async function isSameFile(house: House, wish: DivisionToRun, signal: AbortSignal) {
  const options = {
    size: 0,
    asksDomains: false,
    asksRegistered: false,
    now: new Date(house.clock.now()),
    limits: { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT },
    ...readingOptions(wish.reading),
  }
  const files = [() => open(house, wish)]
  const { report } = await askThread('screen', options, { files, signal })
  return report.outcome === 'screened' && report.digest === wish.digest
}

/** Discards a file that is not the import’s, and has the division wait for the right one. */
async function askForFileAgain(house: House, division: DivisionToRun): Promise<void> {
  const { account, id, caseId } = division
  await house.files.remove(divisionFileKey(division))
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await tx
      .updateTable('division')
      .set({ state: 'waiting_for_file', failure: 'other_file' })
      .where('account_id', '=', account)
      .where('new_case_id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
    unit.tell({ caseId })
  })
}

async function divideFile(house: House, wish: DivisionToRun, signal: AbortSignal) {
  const keys = keysOf(wish)
  const first = sealPieces(house, keys.first)
  const rest = sealPieces(house, keys.rest)
  const options = {
    by: testOf(wish),
    limits: { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT },
    ...readingOptions(wish.reading),
  }
  const dividing = askThread('divide', options, {
    files: [() => open(house, wish)],
    write: (part, bytes) => (part === 'first' ? first : rest).write(bytes),
    signal,
  })
  const parts = await dividing.then(
    async (divided) => {
      await Promise.all([first.end(), rest.end()])
      return divided
    },
    async (error) => {
      await Promise.allSettled([first.end(error), rest.end(error)])
      throw error
    },
  )
  return { parts, bytes: { first: first.bytes(), rest: rest.bytes() } }
}

function testOf({ by, dayOrder }: DivisionToRun): CellTest {
  const { column, kind, value, also } = by
  if (kind === 'is') return { column, is: [value, ...also] }
  return kind === 'before' ? { column, before: value, dayOrder } : { column, from: value, dayOrder }
}

async function endAsEmpty(house: House, { account, id, caseId }: DivisionToRun): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    await failDivision(unit.tx, account, id, 'part_empty')
    unit.tell({ caseId })
  })
}

interface Parts<Value> {
  first: Value
  rest: Value
}

/**
 * Stores the two imports that a file was divided into, and has them screened. Done once, however often it is
 * run.
 */
async function storeParts(
  house: House,
  { account, id }: DivisionToRun,
  keys: Parts<string>,
  bytes: Parts<number>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const division = await readDivision(tx, account, id)
    if (division?.state !== 'waiting') return
    const whole = await tx
      .selectFrom('batch')
      .select(['group_id', 'trigger', 'imported_by', 'file_name'])
      .select(['recorded_by_platform', 'fetched_from'])
      .where('account_id', '=', account)
      .where('batch_id', '=', division.batchId)
      .executeTakeFirstOrThrow()
    const at = unit.now
    const parts = [
      { batch: division.firstBatchId, key: keys.first, bytes: bytes.first, number: 1 },
      { batch: division.restBatchId, key: keys.rest, bytes: bytes.rest, number: 2 },
    ]
    for (const part of parts) {
      await tx
        .insertInto('batch')
        .values({
          account_id: account,
          batch_id: part.batch,
          group_id: whole.group_id,
          reference: null,
          trigger: whole.trigger,
          imported_by: JSON.stringify(whole.imported_by),
          // Of a file that was given again only the addresses are known to be the same.
          recorded_by_platform: division.isFileHere && whole.recorded_by_platform,
          fetched_from: division.isFileHere ? whole.fetched_from : null,
          file_name: partName(whole.file_name, part.number),
          file_key: part.key,
          sealed_under: house.keys.sealing[0]!.id,
          file_deleted_at: null,
          bytes: part.bytes,
          state: 'received',
          refusal: null,
          reading: JSON.stringify({ ...division.reading, encoding: null }),
          digest: null,
          screening: 'null',
          created_at: at,
          removed_at: null,
        })
        .execute()
      unit.enqueue(screenBatchJob, { account, batch: part.batch })
    }
    await tx
      .updateTable('division')
      .set({ state: 'screening' })
      .where('account_id', '=', account)
      .where('new_case_id', '=', id)
      .execute()
    unit.log(
      ...parts.map((part) => ({
        type: 'batch_received' as const,
        subject: part.batch,
        by: division.askedBy,
        at,
        body: { groupId: whole.group_id, bytes: part.bytes, dividedFrom: division.batchId },
      })),
    )
    unit.tell({ caseId: division.caseId })
    unit.refreshGate(whole.group_id)
  })
}

/** `kunden.xlsx` is divided into `kunden (1).csv` and `kunden (2).csv`. */
function partName(name: string, number: number): string {
  const stem = name.replace(/(?:\.[a-z0-9]{1,5}){1,2}$/i, '').slice(0, 240)
  return `${stem === '' ? name.slice(0, 240) : stem} (${number}).csv`
}
