import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Readable } from 'node:stream'
import { api, type Evidence } from '@freigabe/contract'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { evidenceView } from './evidence-view.ts'
import { judgeMediaType } from './judge-media-type.ts'
import { readUpload } from './read-upload.ts'
import { receiveFile } from './receive-file.ts'

/** Enough for every signature that `judgeMediaType` looks for. */
const headBytes = 64 * 1024

/** Takes in a file that supports a statement: judged by content, sealed, synced, then named by its row. */
export async function uploadEvidence(
  house: House,
  byName: string,
  account: string,
  fileName: string,
  stream: Readable,
): Promise<Evidence> {
  const upload = readUpload(stream, api.uploadEvidence.upload.maximumBytes)
  const head = await readHead(upload)
  const mediaType = await judgeMediaType(head)
  if (mediaType === null) {
    await upload.return(undefined)
    throw new AppError('FILE_KIND_REFUSED')
  }
  const id = randomUUIDv7()
  const key = `evidence/${account}/${id}`
  const hash = createHash('sha256')
  return receiveFile(house, key, hashed(joined(head, upload), hash), (bytes) =>
    inRole(house.database, 'command', account, async (tx) => {
      const row = await tx
        .insertInto('evidence')
        .values({
          account_id: account,
          evidence_id: id,
          file_key: key,
          name: fileName,
          media_type: mediaType,
          bytes,
          sha256: hash.digest('hex'),
          by_name: byName,
          at: house.clock.now(),
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      return evidenceView(row)
    }),
  )
}

async function readHead(upload: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  while (bytes < headBytes) {
    const { done, value } = await upload.next()
    if (done) break
    chunks.push(value)
    bytes += value.length
  }
  return Buffer.concat(chunks)
}

async function* joined(head: Uint8Array, rest: AsyncGenerator<Uint8Array>) {
  yield head
  yield* rest
}

async function* hashed(plain: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of plain) {
    hash.update(chunk)
    yield chunk
  }
}
