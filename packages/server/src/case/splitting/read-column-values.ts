import type { ColumnValues } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { readingOptions } from '../../lists/columns/recall-reading.ts'
import { openList } from '../../lists/screening/open-list.ts'
import { askThread } from '../../lists/screening/reading-thread/ask-thread.ts'
import { readingAsScreened } from './division.ts'

/** A larger file is not read while somebody waits for the answer. */
const mostBytes = 200 * 1024 ** 2

const longestMs = 60_000

/**
 * The values of the small columns of an import with their rows, and its days, by which it can be divided. They are read from
 * its file, since reports repeat no free text. Throws NOT_FOUND where the case does not hold the import.
 */
export async function readColumnValues(
  house: House,
  account: string,
  caseId: string,
  batchId: string,
): Promise<ColumnValues> {
  const batch = await readAs(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('case_batch')
      .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'case_batch'))
      .select(['state', 'origin', 'source_id', 'file_key', 'bytes', 'reading', 'screening'])
      .where('case_batch.account_id', '=', account)
      .where('case_batch.case_id', '=', caseId)
      .where('case_batch.batch_id', '=', batchId)
      .executeTakeFirst(),
  )
  if (batch === undefined) throw new AppError('NOT_FOUND')
  const isReadable =
    batch.state === 'screened' && batch.source_id === null && batch.origin === 'server'
  if (!isReadable || batch.file_key === null || batch.bytes > mostBytes) {
    return { rows: 0, columns: [], days: [] }
  }
  const given = {
    limits: { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT },
    ...readingOptions(readingAsScreened(batch)),
    dayOrder:
      batch.screening?.outcome === 'screened' ? (batch.screening.dayOrder?.order ?? null) : null,
  }
  return askThread('values', given, {
    files: [() => openList(house, account, batchId)],
    signal: AbortSignal.timeout(longestMs),
  })
}
