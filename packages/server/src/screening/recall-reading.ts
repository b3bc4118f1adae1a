import { readShape } from '@freigabe/screening'
import { inRole } from '../database/database.ts'
import type { StoredReading } from '../database/tables.ts'
import { openSealed } from '../files/open-sealed.ts'
import type { House } from '../house.ts'

interface FileToRead {
  account: string
  batch: string
  key: string
  /** What the customer said of this file itself. */
  reading: StoredReading | null
}

/**
 * What the customer said of an earlier file of the same form, under what was said of this one, kept with it
 * from now on; where nothing is remembered, what was said. The beginning of the file is read only where the
 * account remembers something.
 */
export async function recallReading(
  house: House,
  { account, batch, key, reading: said }: FileToRead,
  signal: AbortSignal,
): Promise<StoredReading | null> {
  if (!(await remembersAny(house, account))) return said
  const file = openSealed(house, key)
  const limits = { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT }
  const shape = await readShape(file, { limits, signal })
  if (shape === null) return said
  return inRole(house.database, 'command', account, async (tx) => {
    const remembered = await tx
      .selectFrom('remembered_columns')
      .select(['columns', 'encoding'])
      .where('account_id', '=', account)
      .where('shape', '=', shape)
      .executeTakeFirst()
    if (remembered === undefined) return said
    const reading: StoredReading = {
      columns: { ...remembered.columns, ...said?.columns },
      encoding: said?.encoding ?? remembered.encoding,
      shape,
      remembered: true,
    }
    await tx
      .updateTable('batch')
      .set({ reading: JSON.stringify(reading) })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .execute()
    return reading
  })
}

async function remembersAny(house: House, account: string): Promise<boolean> {
  const row = await inRole(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('remembered_columns')
      .select('shape')
      .where('account_id', '=', account)
      .limit(1)
      .executeTakeFirst(),
  )
  return row !== undefined
}
