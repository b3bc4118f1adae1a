import { createHash } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import { type ScreeningReport, screen } from '@freigabe/screening'
import { inRole, type Tx } from '../database/database.ts'
import { unseal } from '../files/sealed-file.ts'
import type { House } from '../house.ts'
import type { JobRun } from '../jobs/job.ts'
import { appendEvents } from '../log/append-events.ts'
import { tallyThread } from './open-tally-thread.ts'

export interface ScreenedBatch {
  batch: string
  group: string
  trigger: 'import' | 'early'
  importedBy: Actor
  /** Distinct recipients; a file can be read and still hold none. */
  recipients: number
  digest: string
}

/** How often the progress of a long file is stored, in bytes read. */
const progressEvery = 4 * 1024 ** 2

/**
 * Screens one recipients file and stores the report. `settled` is called in the same transaction for a
 * file that could be screened, so that its case and the gate follow, or nothing at all. Running it twice
 * gives the same rows.
 */
export async function screenBatch(
  house: House,
  { account, batch }: { account: string; batch: string },
  run: JobRun,
  settled: (tx: Tx, screened: ScreenedBatch) => Promise<void>,
): Promise<void> {
  const file = await begin(house, account, batch)
  if (file === null) return
  const report = await readFile(house, account, batch, file, run.signal).catch(async (error) => {
    if (run.last) await interrupt(house, account, batch)
    throw error
  })
  await inRole(house.database, 'command', account, async (tx) => {
    const row = await tx
      .selectFrom('batch')
      .select(['group_id', 'trigger', 'imported_by', 'state'])
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('removed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined || row.state !== 'screening') return
    await store(house, tx, account, batch, report)
    if (report.outcome === 'refused') return
    await settled(tx, {
      batch,
      group: row.group_id,
      trigger: row.trigger,
      importedBy: row.imported_by,
      recipients: report.recipients.unique,
      digest: report.digest,
    })
  })
}

interface FileToScreen {
  key: string
  emailColumn: number | null
}

async function begin(house: House, account: string, batch: string): Promise<FileToScreen | null> {
  return inRole(house.database, 'command', account, async (tx) => {
    const row = await tx
      .updateTable('batch')
      .set({ state: 'screening', bytes_read: 0 })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('state', 'in', ['received', 'screening', 'interrupted'])
      .where('removed_at', 'is', null)
      .where('file_key', 'is not', null)
      .returning(['file_key', 'email_column'])
      .executeTakeFirst()
    return row === undefined ? null : { key: row.file_key!, emailColumn: row.email_column }
  })
}

async function readFile(
  house: House,
  account: string,
  batch: string,
  file: FileToScreen,
  signal: AbortSignal,
): Promise<ScreeningReport> {
  const sealed = await house.files.read(file.key)
  let stored = 0
  let storing: Promise<unknown> = Promise.resolve()
  const report = await screen(unseal(house.keys.sealing, sealed), {
    now: new Date(house.clock.now()),
    signal,
    hash: createHash('sha256'),
    ...tallyThread,
    limits: { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT },
    ...(file.emailColumn === null ? {} : { columns: { email: file.emailColumn } }),
    onProgress({ bytes }) {
      if (bytes - stored < progressEvery) return
      stored = bytes
      storing = storing.then(() => storeProgress(house, account, batch, bytes))
    },
  })
  await storing
  return report
}

/** After the last try: the customer is told, and an operator can enqueue the job again. */
async function interrupt(house: House, account: string, batch: string) {
  await inRole(house.database, 'command', account, (tx) =>
    tx
      .updateTable('batch')
      .set({ state: 'interrupted', refusal: 'interrupted' })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .execute(),
  )
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

async function store(
  house: House,
  tx: Tx,
  account: string,
  batch: string,
  report: ScreeningReport,
) {
  const screened = report.outcome === 'screened'
  await tx
    .updateTable('batch')
    .set({
      state: report.outcome,
      refusal: screened ? null : report.refusal.code,
      recipients: screened ? report.recipients.unique : 0,
      digest: screened ? report.digest : null,
      screening: JSON.stringify(report),
    })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
  await appendEvents(house.database, tx, account, [
    {
      type: screened ? 'batch_screened' : 'batch_refused',
      subject: batch,
      by: { kind: 'clock' },
      at: house.clock.now(),
      body: screened
        ? { digest: report.digest, recipients: report.recipients.unique }
        : { refusal: report.refusal.code },
    },
  ])
}
