import { Readable } from 'node:stream'
import type { Actor } from '@freigabe/core'
import type { FastifyReply } from 'fastify'
import { readAs } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import { openProven } from '../files/open-sealed.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { recordLook } from '../lists/evidence/send-evidence.ts'
import { attachment } from '../lists/import/attachment.ts'

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
