import { type RawBuilder, sql } from 'kysely'
import { change } from '../change/change.ts'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { FileMissing } from './file-store.ts'
import { openSealed, type StoredFile } from './open-sealed.ts'
import { seal } from './sealed-file.ts'

/** A table whose rows name a file, possibly two rows the same one, and what else matters here. */
interface Shelf {
  table: 'batch' | 'delivery' | 'evidence' | 'request_file'
  sha256: RawBuilder<string | null>
  /** A daily import names a place of its own that stays empty: its files are its deliveries. */
  holdsFile: RawBuilder<boolean>
}

const none = sql<string | null>`null::text`
const always = sql<boolean>`true`
const shelves: readonly Shelf[] = [
  { table: 'evidence', sha256: sql`sha256`, holdsFile: always },
  { table: 'request_file', sha256: none, holdsFile: always },
  { table: 'delivery', sha256: none, holdsFile: always },
  { table: 'batch', sha256: none, holdsFile: sql`not delivered` },
]

type Kept = StoredFile & { account_id: string }

/** Files that are looked up at once. */
const pageSize = 500

/**
 * Reseals files that lie under a key other than the first, or are not bound to their place yet: each file is
 * proven while it is read, and replaces the old one once it is whole. Works for the given time at most and
 * goes on at the next run, since a row says which key its file lies under. A file that cannot be opened stays
 * as it is and blocks nothing.
 *
 * @returns how many were resealed
 * @throws {AggregateError} once all others are done, with one error for each file that could not be resealed
 */
export async function resealFiles(
  house: House,
  { milliseconds }: { milliseconds: number },
): Promise<number> {
  const end = performance.now() + milliseconds
  const failures: Error[] = []
  let done = 0
  for await (const { shelf, file } of filesUnderOtherKeys(house)) {
    if (performance.now() > end) break
    try {
      await resealFile(house, shelf, file)
      done += 1
    } catch (cause) {
      failures.push(new Error(`${file.file_key} could not be sealed anew.`, { cause }))
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures[0]!.message)
  return done
}

async function* filesUnderOtherKeys(house: House) {
  for (const shelf of shelves) {
    let last = ''
    for (;;) {
      const page = await readPage(house, shelf, last)
      for (const file of page) yield { shelf, file }
      if (page.length < pageSize) break
      last = page.at(-1)!.file_key
    }
  }
}

function readPage(house: House, shelf: Shelf, last: string): Promise<Kept[]> {
  const key = house.keys.sealing[0]!.id
  return readAs(house.database, 'worker', null, async (tx) => {
    const { rows } = await sql<Kept>`
      select distinct account_id, file_key, sealed_under, ${shelf.sha256} as sha256
      from ${sql.table(shelf.table)}
      where file_key > ${last} and sealed_under is distinct from ${key} and ${shelf.holdsFile}
      order by file_key limit ${pageSize}
    `.execute(tx)
    return rows
  })
}

async function resealFile(house: House, { table }: Shelf, file: Kept) {
  const { keys, files } = house
  const { file_key, account_id } = file
  try {
    await files.write(file_key, seal(keys.sealing, file_key, openSealed(house, file)))
  } catch (error) {
    // Deleted since it was looked up, as files are when their time is over.
    if (error instanceof FileMissing && (await isGone(house, table, file))) return
    throw error
  }
  const { rows } = await change(house, 'command', account_id, ({ tx }) =>
    sql`
      update ${sql.table(table)} set sealed_under = ${keys.sealing[0]!.id}
      where account_id = ${account_id} and file_key = ${file_key} returning 1
    `.execute(tx),
  )
  // Deleted meanwhile: a file written after that would lie there again.
  if (rows.length === 0) await files.remove(file_key)
}

async function isGone(house: House, table: Shelf['table'], { account_id, file_key }: Kept) {
  const { rows } = await readAs(house.database, 'worker', null, (tx) =>
    sql`
      select 1 from ${sql.table(table)} where account_id = ${account_id} and file_key = ${file_key}
    `.execute(tx),
  )
  return rows.length === 0
}
