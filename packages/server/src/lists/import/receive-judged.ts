import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import type { PackedRow } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { readUpload, receiveFile } from './receive-file.ts'

/** Enough for every signature that `judgeMediaType` looks for. */
export const headBytes = 64 * 1024

/** What was found out about a file while it came in. */
export interface Judged {
  mediaType: string
  bytes: number
  sha256: string
  /** What is in an archive; null for any other file. */
  files: PackedRow[] | null
}

/**
 * Keeps a file that a person sends as it is: its kind is judged by content, it is sealed and synced, then
 * `name` stores the row that names it. Throws FILE_KIND_REFUSED and the refusals of the upload. An archive is taken where
 * somebody judges what is in it, and is held in memory for that.
 */
export async function receiveJudged<Named>(
  house: House,
  { key, stream, limit }: { key: string; stream: Readable; limit: number },
  name: (judged: Judged) => Promise<Named>,
  judgeArchive?: (archive: Uint8Array) => Promise<PackedRow[]>,
): Promise<Named> {
  const upload = readUpload(stream, limit)
  const head = await readHead(upload)
  if (judgeArchive && (await isZip(head))) {
    const archive = Buffer.concat(await Array.fromAsync(joined(head, upload)))
    const files = await judgeArchive(archive)
    const sha256 = createHash('sha256').update(archive).digest('hex')
    return receiveFile(house, key, Readable.from([archive]), (bytes) =>
      name({ mediaType: zip, bytes, sha256, files }),
    )
  }
  const mediaType = await judgeMediaType(head)
  if (mediaType === null) {
    await upload.return(undefined)
    throw new AppError('FILE_KIND_REFUSED')
  }
  const hash = createHash('sha256')
  return receiveFile(house, key, hashed(joined(head, upload), hash), (bytes) =>
    name({ mediaType, bytes, sha256: hash.digest('hex'), files: null }),
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

const outlook = 'application/vnd.ms-outlook'

/** Every message in Outlook's compound files begins its property streams so (MS-OXMSG 2.2.3). */
const ofMailItem = Buffer.from('__substg1.0_', 'utf16le')

/** What evidence may be: documents and pictures that can be shown safely, and mail files. */
const taken = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/heic',
  'image/heif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])

/**
 * The media type of an evidence file, judged by its content alone, or null for one that is not taken.
 * Text is text: HTML and scripts come out as `text/plain` and are never served as anything else.
 */
export async function judgeMediaType(head: Uint8Array): Promise<string | null> {
  const known = await fileTypeFromBuffer(head)
  if (known?.mime === 'application/x-cfb' && Buffer.from(head).includes(ofMailItem)) return outlook
  if (known !== undefined) return taken.has(known.mime) ? known.mime : null
  if (head.includes(0)) return null
  return looksLikeMail(head) ? 'message/rfc822' : 'text/plain'
}

const zip = 'application/zip'

async function isZip(head: Uint8Array): Promise<boolean> {
  return (await fileTypeFromBuffer(head))?.mime === zip
}

/** Whether a file packs others, in whichever way. */
export async function isArchive(head: Uint8Array): Promise<boolean> {
  const known = await fileTypeFromBuffer(head)
  return known !== undefined && packed.test(known.mime)
}

const packed =
  /\/(x-)?(zip|gzip|tar|bzip2|xz|zstd|lz4|lzip|compress|7z-compressed|rar-compressed|rar)$/

/** RFC 5322: header fields come first, and every mail has a date and an originator. */
function looksLikeMail(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 16_384))
  const headers = text.split(/\r?\n\r?\n/, 1)[0]!
  return /^from:/im.test(headers) && /^(date|received|message-id):/im.test(headers)
}
