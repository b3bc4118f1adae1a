import { randomUUIDv7 } from 'node:crypto'
import type { Readable } from 'node:stream'
import { api, type QueryOf, type ResponseOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { fileRefusalTexts } from '@freigabe/screening'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { keptSince, retention } from '../../config/retention.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { sweepAll } from '../../jobs/sweep.ts'
import { keyById } from '../../keys/key-ring.ts'
import { askThread } from '../screening/reading-thread/ask-thread.ts'
import { suppressionCipher } from '../suppression/suppression-cipher.ts'
import { keyedFile } from './note-preview.ts'
import { readUpload } from './receive-file.ts'

const { maximumBytes } = api.uploadLeaveOutList.upload

/**
 * Takes in a list of those to be left out of an import, or of every import from now on: it is read at once, and only
 * keyed digests of its mailboxes are kept. Throws LEAVE_OUT_LIST_UNREADABLE, TOO_MANY_LEAVE_OUT_LISTS and the refusals
 * of an upload.
 */
export async function uploadLeaveOutList(
  house: House,
  by: Actor,
  account: string,
  { fileName, keep }: QueryOf<typeof api.uploadLeaveOutList>,
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
  const { sha256, addresses, hashes } = list
  const key = house.keys.sketch[0]!
  const bytes = Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength)
  const tokens = suppressionCipher(key, account).hide(bytes)
  const id = await change(house, 'command', account, async (unit) => {
    const { tx, now } = unit
    const id = randomUUIDv7()
    // The same list again is the same list, kept anew.
    if (keep) await makeRoom(unit, sha256)
    await tx
      .insertInto('leave_out_list')
      .values({
        ...{ account_id: account, leave_out_id: id, key_id: key.id },
        ...{ sha256, addresses, tokens, created_at: now },
        ...{ name: fileName ?? null, kept_since: keep ? now : null },
      })
      .execute()
    if (keep) {
      const body = { addresses, leaveOutList: keyedFile(house, sha256) }
      unit.log({ type: 'leave_out_list_kept', subject: id, by, at: now, body })
    }
    return id
  })
  return { id, sha256, addresses }
}

/** An account that keeps more than this exports its blocks piece by piece. */
const maximumKept = 20

async function makeRoom({ tx, account }: Unit, sha256: string): Promise<void> {
  await tx
    .deleteFrom('leave_out_list')
    .where('account_id', '=', account)
    .where('kept_since', 'is not', null)
    .where('sha256', '=', sha256)
    .execute()
  const kept = await tx
    .selectFrom('leave_out_list')
    .select('leave_out_id')
    .where('account_id', '=', account)
    .where('kept_since', 'is not', null)
    .execute()
  if (kept.length >= maximumKept) throw new AppError('TOO_MANY_LEAVE_OUT_LISTS')
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

/** Whom the screening leaves out of an import. */
export interface ToLeaveOut {
  /** The list that the import names; null where it names none, or was screened with it before. */
  named: { id: string; sha256: string } | null
  /** SHA-256 of each list that the account keeps, the named one aside. */
  kept: string[]
  hashes: Int32Array
}

/** Whom to leave out of an import, by the list that it names and, where they count, those kept; null for nobody. */
export async function readToLeaveOut(
  house: House,
  account: string,
  { list, keptCount }: { list: string | null; keptCount: boolean },
): Promise<ToLeaveOut | null> {
  const rows = await readAs(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('leave_out_list')
      .select(['leave_out_id', 'sha256', 'key_id', 'tokens'])
      .where('account_id', '=', account)
      .where(({ or, eb }) =>
        or([
          ...(list === null ? [] : [eb('leave_out_id', '=', list)]),
          ...(keptCount ? [eb('kept_since', 'is not', null)] : []),
        ]),
      )
      .orderBy('leave_out_id')
      .execute(),
  )
  if (rows.length === 0) return null
  const clear = rows.map(({ key_id, tokens }) =>
    suppressionCipher(keyById(house.keys.sketch, key_id), account).show(tokens),
  )
  const bytes = Uint8Array.from(Buffer.concat(clear))
  const named = rows.find(({ leave_out_id }) => leave_out_id === list)
  return {
    named: named ? { id: named.leave_out_id, sha256: named.sha256 } : null,
    kept: rows.filter((row) => row !== named).map(({ sha256 }) => sha256),
    hashes: new Int32Array(bytes.buffer),
  }
}

/** Deletes lists after their day, and kept ones after their years, unless an import waits to be screened with one. */
export const sweepLeaveOutLists = sweepAll('leave-out-lists', async (house) => {
  const now = house.clock.now()
  const before = keptSince(now, retention.leaveOutList)
  await change(house, 'worker', null, async ({ tx }) => {
    await tx
      .deleteFrom('leave_out_list')
      .where('kept_since', '<=', keptSince(now, retention.keptLeaveOutList))
      .execute()
    await tx
      .deleteFrom('leave_out_list')
      .where('kept_since', 'is', null)
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
      .execute()
  })
})
