import { randomUUIDv7 } from 'node:crypto'
import type { Readable } from 'node:stream'
import { api, type RequestFile } from '@freigabe/contract'
import { change } from '../change/change.ts'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
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
  return receiveJudged(house, key, stream, limit, ({ bytes, mediaType }) =>
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
