import { readShape } from '@freigabe/screening'
import { inRole } from '../database/database.ts'
import type { StoredReading } from '../database/tables.ts'
import { openSealed } from '../files/open-sealed.ts'
import type { House } from '../house.ts'

/**
 * What the customer said of an earlier file of the same form, kept with this one from now on; null where
 * nothing is remembered. The beginning of the file is read only where the account remembers something.
 */
export async function recallReading(
  house: House,
  { account, batch, key }: { account: string; batch: string; key: string },
  signal: AbortSignal,
): Promise<StoredReading | null> {
  if (!(await remembersAny(house, account))) return null
  const file = openSealed(house, key)
  const limits = { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT }
  const shape = await readShape(file, { limits, signal })
  if (shape === null) return null
  return inRole(house.database, 'command', account, async (tx) => {
    const remembered = await tx
      .selectFrom('remembered_columns')
      .select(['columns', 'encoding'])
      .where('account_id', '=', account)
      .where('shape', '=', shape)
      .executeTakeFirst()
    if (remembered === undefined) return null
    const reading: StoredReading = { ...remembered, shape, remembered: true }
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
