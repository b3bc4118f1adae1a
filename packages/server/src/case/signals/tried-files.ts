import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { keyedFile } from '../../lists/import/note-preview.ts'
import { daysAfter } from '../clock/case-clock.ts'

/** Trials further back have nothing to do with the list of today. */
const daysBack = 30
const mostLooks = 1000

/**
 * How many versions of a group's file were looked at, or imported and removed again, within thirty days, each
 * once and without those that the group holds.
 */
export async function triedFiles(
  house: House,
  tx: Tx,
  account: string,
  group: string,
): Promise<number> {
  const since = daysAfter(house.clock.now(), -daysBack)
  const looked = await tx
    .selectFrom('event')
    .select(sql<string>`body ->> 'file'`.as('file'))
    .where('account_id', '=', account)
    .where('subject', '=', group)
    .where('type', '=', 'file_previewed')
    .where('at', '>', since)
    .orderBy('seq', 'desc')
    .limit(mostLooks)
    .execute()
  const imported = await tx
    .selectFrom('batch')
    .select(['removed_at', fileOf('screening').as('sha256')])
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('created_at', '>', since)
    .execute()
  const files = (isRemoved: boolean) =>
    imported
      .filter(({ removed_at }) => (removed_at !== null) === isRemoved)
      .flatMap(({ sha256 }) => (sha256 === null ? [] : [keyedFile(house, sha256)]))
  const tried = new Set([...looked.map(({ file }) => file), ...files(true)])
  for (const file of files(false)) tried.delete(file)
  return tried.size
}

function fileOf(column: 'screening'): RawBuilder<string | null> {
  return sql<string | null>`${sql.ref(column)} -> 'file' ->> 'sha256'`
}
