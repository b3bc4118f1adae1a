import type { FetchedFrom } from '@freigabe/core'
import type { FileForm, ScreeningOptions, ScreeningReport } from '@freigabe/screening'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { StoredReading } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { openList } from '../screening/open-list.ts'
import { askThread } from '../screening/reading-thread/ask-thread.ts'
import { rememberColumns } from './remembered-columns.ts'

interface FileToRead {
  account: string
  batch: string
  /** What the customer said about this file itself. */
  reading: StoredReading | null
  /** Where the platform fetched it itself: then what the customer said about other files does not count. */
  fetched_from: FetchedFrom | null
}

/**
 * What the customer said about an earlier file of the same form, overridden by what was said about this one;
 * where nothing is remembered, only the latter. It is kept with the file, and what was said about this one is
 * remembered for the next. The beginning of the file is read only where something was said or is remembered.
 */
export async function recallReading(
  house: House,
  { account, batch, reading: said, fetched_from: fetched }: FileToRead,
  signal: AbortSignal,
): Promise<StoredReading | null> {
  if (said === null && (fetched || !(await remembersAny(house, account)))) return null
  const limits = { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT }
  const files = [() => openList(house, account, batch)]
  const form = await askThread('form', { limits }, { files, signal })
  if (form === null) return said
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const remembered = fetched ? undefined : await readRemembered(tx, account, form.shape)
    if (remembered === undefined && said === null) return null
    const reading: StoredReading = {
      columns: { ...remembered?.columns, ...said?.columns },
      encoding: said?.encoding ?? remembered?.encoding ?? null,
      shape: form.shape,
      remembered: said === null,
      ...(said?.leavesOutHidden && { leavesOutHidden: true }),
    }
    await tx
      .updateTable('batch')
      .set({ reading: JSON.stringify(reading) })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .execute()
    if (said !== null && hasColumns(form, reading)) {
      await rememberColumns(tx, account, reading, form.header, unit.now)
    }
    return reading
  })
}

function readRemembered(tx: Tx, account: string, shape: string) {
  return tx
    .selectFrom('remembered_columns')
    .select(['columns', 'encoding'])
    .where('account_id', '=', account)
    .where('shape', '=', shape)
    .executeTakeFirst()
}

/** A column that does not exist refuses this file, and would refuse the next. */
function hasColumns({ width }: FileForm, { columns }: StoredReading): boolean {
  return Object.values(columns).every((place) => typeof place !== 'number' || place < width)
}

async function remembersAny(house: House, account: string): Promise<boolean> {
  const row = await readAs(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('remembered_columns')
      .select('shape')
      .where('account_id', '=', account)
      .limit(1)
      .executeTakeFirst(),
  )
  return row !== undefined
}

/** The columns as a file was screened, so that what is cut from it is read alike. */
export function readingAsScreened(
  report: ScreeningReport & { outcome: 'screened' },
  reading: StoredReading | null,
): StoredReading {
  const roles = Object.entries(report.columns.roles).map(([role, { index }]) => [role, index])
  return {
    columns: Object.fromEntries(roles) as StoredReading['columns'],
    encoding: null,
    shape: report.columns.shape,
    remembered: reading?.remembered ?? false,
  }
}

/** What a customer said about a file, in the form that the reader of the file takes. */
export function readingOptions(
  reading: StoredReading | null,
): Pick<ScreeningOptions, 'columns' | 'encoding' | 'leavesOutHidden'> {
  if (reading === null) return {}
  const { columns, encoding, leavesOutHidden } = reading
  return {
    columns,
    ...(encoding === null ? {} : { encoding }),
    ...(leavesOutHidden && { leavesOutHidden }),
  }
}
