import { createHash, randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { api, type Evidence } from '@freigabe/contract'
import { inRole } from '../database/database.ts'
import { seal } from '../files/sealed-file.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { evidenceView } from './evidence-view.ts'
import { judgeMediaType } from './judge-media-type.ts'
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
  const { head, whole } = await readHead(stream)
  if (head.length === 0) throw new AppError('FILE_EMPTY')
  const mediaType = await judgeMediaType(head)
  if (mediaType === null) throw new AppError('FILE_KIND_REFUSED')
  const id = randomUUIDv7()
  const key = `evidence/${account}/${id}`
  const hash = createHash('sha256')
  const { bytes } = await receiveFile(
    house,
    key,
    whole,
    api.uploadEvidence.upload.maximumBytes,
    (plain) => seal(house.keys.sealing, hashed(plain, hash)),
  )
  return inRole(house.database, 'command', account, async (tx) => {
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
  })
}

async function readHead(stream: Readable): Promise<{ head: Uint8Array; whole: Readable }> {
  const chunks: Buffer[] = []
  const source = stream.iterator({ destroyOnReturn: false })
  let bytes = 0
  while (bytes < headBytes) {
    const { done, value } = await source.next()
    if (done) break
    chunks.push(value)
    bytes += value.length
  }
  const head = Buffer.concat(chunks)
  async function* all() {
    yield head
    yield* source
  }
  return { head, whole: Readable.from(all()) }
}

async function* hashed(plain: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of plain) {
    hash.update(chunk)
    yield chunk
  }
}
