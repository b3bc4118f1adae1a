import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { api, type RequestFile } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { FastifyReply } from 'fastify'
import { change } from '../change/change.ts'
import { keptSince, retention } from '../config/retention.ts'
import { readAs, type Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { RoleName } from '../database/rights/roles.ts'
import { openProven } from '../files/open-sealed.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { type DueItem, sweepEach } from '../jobs/sweep.ts'
import { recordLook } from '../lists/evidence/send-evidence.ts'
import { attachment } from '../lists/import/attachment.ts'
import { receiveJudged } from '../lists/import/receive-judged.ts'

/**
 * Takes in a file for a message that the customer wrote: judged by content, sealed, synced, then named by its
 * row. Throws NOT_FOUND where the thread has no such message of theirs, and any fault of the file.
 */
export async function uploadRequestFile(
  house: House,
  account: string,
  place: { request: string; message: string },
  fileName: string,
  stream: Readable,
): Promise<RequestFile> {
  await readAs(house.database, 'customer', account, (tx) => findMessage(tx, account, place))
  const id = randomUUIDv7()
  const key = `requests/${account}/${id}`
  const limit = api.uploadRequestFile.upload.maximumBytes
  return receiveJudged(house, { key, stream, limit }, ({ bytes, mediaType }) =>
    change(house, 'command', account, async (unit) => {
      const { house, tx } = unit
      const { kind } = await findMessage(tx, account, place)
      const at = unit.now
      await tx
        .insertInto('request_file')
        .values({
          account_id: account,
          file_id: id,
          request_id: place.request,
          message_id: place.message,
          kind,
          file_key: key,
          sealed_under: house.keys.sealing[0]!.id,
          name: fileName,
          media_type: mediaType,
          bytes,
          at,
        })
        .execute()
      return { id, name: fileName, mediaType, bytes, at, gone: false }
    }),
  )
}

async function findMessage(
  tx: Tx,
  account: string,
  { request, message }: { request: string; message: string },
) {
  const row = await tx
    .selectFrom('request_message')
    .select('kind')
    .where('account_id', '=', account)
    .where('request_id', '=', request)
    .where('message_id', '=', message)
    .where('by_role', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}

/**
 * Answers with a file of a request as an attachment; when staff open it, that is logged first. Throws
 * NOT_FOUND, also once the file has been deleted.
 */
export async function sendRequestFile(
  house: House,
  { role, by }: { role: RoleName; by: Actor },
  account: string,
  place: { request: string; file: string },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const row = await readAs(house.database, role, account, (tx) =>
    tx
      .selectFrom('request_file')
      .select(['file_key', 'sealed_under', 'name'])
      .where('account_id', '=', account)
      .where('request_id', '=', place.request)
      .where('file_id', '=', place.file)
      .executeTakeFirst(),
  )
  const file_key = row?.file_key ?? null
  if (row === undefined || file_key === null) throw new AppError('NOT_FOUND')
  const body = { requestId: place.request }
  await recordLook(house, by, account, { type: 'request_file_opened', subject: place.file, body })
  return reply
    .headers({
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(row.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    .send(Readable.from(openProven(house, { ...row, file_key })))
}

/** Deletes the files of requests without a message for that long; their names stay. */
export const sweepRequestFiles = sweepEach(
  'request-files',
  (tx, now) => filesDue(tx, now).select(['file_id as item', 'changed_at as due_at']),
  deleteFile,
)

function filesDue(tx: Tx, now: string) {
  return tx
    .selectFrom('request_file')
    .innerJoin('request', onAccountAnd('request_id', 'request', 'request_file'))
    .select('request_file.account_id')
    .where('file_key', 'is not', null)
    .where('status', 'in', ['answered', 'closed'])
    .where('changed_at', '<=', keptSince(now, retention.requestFile))
}

async function deleteFile(house: House, { account, item }: DueItem) {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const at = unit.now
    // A message may have come meanwhile; none can come until this transaction ends.
    const row = await filesDue(tx, at)
      .select('file_key')
      .where('request_file.account_id', '=', account)
      .where('file_id', '=', item)
      .executeTakeFirst()
    if (row === undefined) return
    await house.files.remove(row.file_key!)
    await tx
      .updateTable('request_file')
      .set({ file_key: null })
      .where('account_id', '=', account)
      .where('file_id', '=', item)
      .execute()
    unit.log({ type: 'file_deleted', subject: item, by: { kind: 'clock' }, at, body: {} })
  })
}
