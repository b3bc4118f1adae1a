import { randomUUIDv7 } from 'node:crypto'
import type { Readable } from 'node:stream'
import { api, type ResponseOf } from '@freigabe/contract'
import { fileRefusalTexts } from '@freigabe/screening'
import { change } from '../../change/change.ts'
import { keptSince, retention } from '../../config/retention.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { sweepAll } from '../../jobs/sweep.ts'
import { keyById } from '../../keys/key-ring.ts'
import { askThread } from '../screening/reading-thread/ask-thread.ts'
import { suppressionCipher } from '../suppression/suppression-cipher.ts'
import { readUpload } from './receive-file.ts'

const { maximumBytes } = api.uploadLeaveOutList.upload

/**
 * Takes in a list of those to be left out of an import: it is read at once, and only keyed digests of its mailboxes
 * are kept. Throws LEAVE_OUT_LIST_UNREADABLE and the refusals of an upload.
 */
export async function uploadLeaveOutList(
  house: House,
  account: string,
  stream: Readable,
): Promise<ResponseOf<typeof api.uploadLeaveOutList>> {
  const list = await askThread(
    'list',
    { limits: { fileBytes: maximumBytes } },
    { files: [() => readUpload(stream, maximumBytes)], signal: AbortSignal.timeout(readingTime) },
  )
  if ('refusal' in list) {
    const { refusal } = list
    const about = { refusal, text: fileRefusalTexts[refusal].en }
    throw new AppError('LEAVE_OUT_LIST_UNREADABLE', { about })
  }
  const id = randomUUIDv7()
  const { sha256, addresses, hashes } = list
  const key = house.keys.sketch[0]!
  const bytes = Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength)
  const tokens = suppressionCipher(key, account).hide(bytes)
  await change(house, 'command', account, async ({ tx, now }) => {
    await tx
      .insertInto('leave_out_list')
      .values({
        ...{ account_id: account, leave_out_id: id, key_id: key.id },
        ...{ sha256, addresses, tokens, created_at: now },
      })
      .execute()
  })
  return { id, sha256, addresses }
}

/** Whoever sends slower than this is taken to have gone. */
const readingTime = 15 * 60_000

/** Throws LEAVE_OUT_LIST_UNKNOWN where an import names a list that is not here. */
export async function requireLeaveOutList(
  tx: Tx,
  account: string,
  list: string | undefined,
): Promise<void> {
  if (list === undefined) return
  const row = await tx
    .selectFrom('leave_out_list')
    .select('leave_out_id')
    .where('account_id', '=', account)
    .where('leave_out_id', '=', list)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('LEAVE_OUT_LIST_UNKNOWN')
}

/** A list as the screening takes it. */
export interface StoredLeaveOutList {
  id: string
  sha256: string
  hashes: Int32Array
}

/** The list that an import names; null where it names none, or was screened with it before. */
export async function readLeaveOutList(
  house: House,
  account: string,
  list: string | null,
): Promise<StoredLeaveOutList | null> {
  if (list === null) return null
  const row = await readAs(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('leave_out_list')
      .select(['sha256', 'key_id', 'tokens'])
      .where('account_id', '=', account)
      .where('leave_out_id', '=', list)
      .executeTakeFirst(),
  )
  if (row === undefined) return null
  const cipher = suppressionCipher(keyById(house.keys.sketch, row.key_id), account)
  const bytes = Uint8Array.from(cipher.show(row.tokens))
  return { id: list, sha256: row.sha256, hashes: new Int32Array(bytes.buffer) }
}

/** Deletes lists after their day, unless an import waits to be screened with one. */
export const sweepLeaveOutLists = sweepAll('leave-out-lists', async (house) => {
  const before = keptSince(house.clock.now(), retention.leaveOutList)
  await change(house, 'worker', null, ({ tx }) =>
    tx
      .deleteFrom('leave_out_list')
      .where('created_at', '<=', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('batch')
              .select('batch_id')
              .whereRef('batch.account_id', '=', 'leave_out_list.account_id')
              .whereRef('batch.leave_out_id', '=', 'leave_out_list.leave_out_id')
              .where('file_key', 'is not', null)
              .where('state', '<>', 'screened'),
          ),
        ),
      )
      .execute(),
  )
})
