import { isId } from '@freigabe/gate'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import { keptSince, retention } from '../../config/retention.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { partialPrefix } from '../../files/folder-store.ts'
import type { House } from '../../house.ts'
import { type DueItem, sweepAll, sweepEach } from '../../jobs/sweep.ts'
import { readListFiles } from '../screening/open-list.ts'

/** Files whose rows are looked up at once. */
const pageSize = 500

/** Deletes recipients files whose time has come, and files that no row names. */
export async function sweepFiles(house: House): Promise<void> {
  await sweepExpiredFiles(house)
  await sweepLeftOverFiles(house)
}

/** Deletes recipients files whose time has come. */
export const sweepExpiredFiles = sweepEach(
  'files',
  (tx, now) => filesDue(tx, now).select(['batch_id as item', 'batch.created_at as due_at']),
  deleteExpired,
)

/** Deletes files that no row names. */
export const sweepLeftOverFiles = sweepAll('left-over-files', async (house) => {
  await deleteOrphans(house, 'recipients')
  await deleteOrphans(house, 'evidence')
  await deleteOrphans(house, 'requests')
  await deleteHalfWritten(house)
})

/** The imports whose file is to go by now, or is going: its row says so only once it is gone. */
export function filesDue(tx: Tx, now: string) {
  const decidedBefore = keptSince(now, retention.decidedRecipientsFile)
  const uploadedBefore = keptSince(now, retention.recipientsFile)
  return tx
    .selectFrom('batch')
    .select('batch.account_id')
    .where('file_key', 'is not', null)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('created_at', '<=', uploadedBefore),
        eb('removed_at', 'is not', null),
        exists(
          selectFrom('case_batch')
            .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
            .select('case_batch.batch_id')
            .whereRef('case_batch.account_id', '=', 'batch.account_id')
            .whereRef('case_batch.batch_id', '=', 'batch.batch_id')
            .where('decided_at', '<=', decidedBefore),
        ),
      ]),
    )
}

async function deleteExpired(house: House, { account, item }: DueItem) {
  const keys = await readAs(house.database, 'command', account, async (tx) => {
    const { files } = await readListFiles(tx, account, item)
    const shared = await namedElsewhere(tx, account, item)
    return files.map(({ file_key }) => file_key).filter((key) => !shared.has(key))
  })
  for (const key of keys) await house.files.remove(key)
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const at = unit.now
    await tx
      .updateTable('delivery')
      .set({ file_key: null })
      .where('account_id', '=', account)
      .where('batch_id', '=', item)
      .execute()
    const gone = await tx
      .updateTable('batch')
      .set({ file_key: null, file_deleted_at: at })
      .where('account_id', '=', account)
      .where('batch_id', '=', item)
      .where('file_key', 'is not', null)
      .returning('batch_id')
      .executeTakeFirst()
    if (gone === undefined) return
    unit.log({ type: 'file_deleted', subject: item, by: { kind: 'clock' }, at, body: {} })
  })
}

/** When a delivery is cut, two imports name one file: it goes with the second of them. */
async function namedElsewhere(tx: Tx, account: string, batch: string): Promise<Set<string>> {
  const { rows } = await sql<{ file_key: string }>`
    select other.file_key from delivery
    join delivery as other using (account_id, file_key)
    where account_id = ${account} and delivery.batch_id = ${batch}
      and other.batch_id is distinct from delivery.batch_id
  `.execute(tx)
  return new Set(rows.map(({ file_key }) => file_key))
}

/** Files that a dying process left half written. */
async function deleteHalfWritten(house: House) {
  for await (const keys of pagesOfOld(house, partialPrefix)) {
    for (const key of keys) await house.files.remove(key)
  }
}

/** A file that still has no row after this long belongs to an upload that died. */
async function deleteOrphans(house: House, kind: keyof typeof naming) {
  for await (const keys of pagesOfOld(house, kind)) {
    const named = await readAs(house.database, 'worker', null, (tx) => naming[kind](tx, keys))
    for (const key of keys) if (!named.has(key)) await house.files.remove(key)
  }
}

/** Keys of files that are old enough for their row to exist, some hundred at once. */
async function* pagesOfOld(house: House, prefix: string): AsyncGenerator<string[]> {
  const before = Date.parse(keptSince(house.clock.now(), retention.leftOver))
  let page: string[] = []
  for await (const { key, writtenAt } of house.files.list(prefix)) {
    if (writtenAt.getTime() > before || !isOurs(key, prefix)) continue
    page.push(key)
    if (page.length < pageSize) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

/** Anything else there was not put there by us, and has no row to ask about. */
function isOurs(key: string, prefix: string): boolean {
  if (prefix === partialPrefix) return true
  const [, account = '', id = ''] = key.split('/')
  return isId(account) && isId(id)
}

/** Which of these files are named by a row, for each kind of file. */
const naming = {
  async recipients(tx: Tx, keys: readonly string[]) {
    const ofImports = await namedBy(tx, 'batch', 'batch_id', keys)
    const ofRests = await namedBy(tx, 'batch', 'cut_id', keys)
    const ofDeliveries = await namedBy(tx, 'delivery', 'delivery_id', keys)
    return new Set([...ofImports, ...ofRests, ...ofDeliveries])
  },
  evidence: (tx: Tx, keys: readonly string[]) => namedBy(tx, 'evidence', 'evidence_id', keys),
  requests: (tx: Tx, keys: readonly string[]) => namedBy(tx, 'request_file', 'file_id', keys),
}

/** Looks the rows up by the account and the id that are part of every key, since those are indexed. */
async function namedBy(
  tx: Tx,
  table: 'batch' | 'delivery' | 'evidence' | 'request_file',
  id: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const places = keys.map((key) => key.split('/'))
  const { rows } = await sql<{ file_key: string }>`
    select file_key
    from unnest(${places.map(([, account]) => account)}::uuid[], ${places.map(([, , id]) => id)}::uuid[])
      as place (account_id, id)
    join ${sql.table(table)} as kept
      on kept.account_id = place.account_id and kept.${sql.ref(id)} = place.id
    where file_key is not null
  `.execute(tx)
  return new Set(rows.map(({ file_key }) => file_key))
}
