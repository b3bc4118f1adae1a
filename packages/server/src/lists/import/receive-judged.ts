import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { judgeMediaType } from './judge-media-type.ts'
import { readUpload } from './read-upload.ts'
import { receiveFile } from './receive-file.ts'

/** Enough for every signature that `judgeMediaType` looks for. */
const headBytes = 64 * 1024

/** What was found out of a file while it came in. */
export interface Judged {
  mediaType: string
  bytes: number
  sha256: string
}

/**
 * Keeps a file that a person sends as it is: its kind judged by content, sealed and synced first, then
 * `name` stores the row that names it. Throws FILE_KIND_REFUSED and what is wrong with the upload.
 */
export async function receiveJudged<Named>(
  house: House,
  key: string,
  stream: Readable,
  limit: number,
  name: (judged: Judged) => Promise<Named>,
): Promise<Named> {
  const upload = readUpload(stream, limit)
  const head = await readHead(upload)
  const mediaType = await judgeMediaType(head)
  if (mediaType === null) {
    await upload.return(undefined)
    throw new AppError('FILE_KIND_REFUSED')
  }
  const hash = createHash('sha256')
  return receiveFile(house, key, hashed(joined(head, upload), hash), (bytes) =>
    name({ mediaType, bytes, sha256: hash.digest('hex') }),
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
