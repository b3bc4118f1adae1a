import { FileRefusal } from '../file-refusal.ts'
import { isAddedBySystem } from './unzip.ts'
import { ZipArchive } from './zip-archive.ts'

export interface PackedFilesLimits {
  /** Most files. */
  files: number
  /** Most bytes that they may expand to together. */
  expandedBytes: number
  /** Most bytes out for each byte in. */
  expansionRatio: number
}

/** A file of an archive. */
export interface PackedFile {
  name: string
  bytes: number
  /** Its first bytes, as many as were asked for. */
  head: Uint8Array
}

const words = { excess: 'file_too_large', broken: 'broken_archive' } as const

/**
 * The files of a zip archive that is held in memory, in its order; folders and what operating systems add are not among
 * them. Each is expanded to its end and proven by its checksum. `pause` is awaited now and then.
 *
 * Throws a `FileRefusal`: `password_protected`, `broken_archive` (names that lead elsewhere, too), `several_files` where
 * there are too many, `empty_file` where there is none, `file_too_large` and `zip_bomb` beyond the limits.
 */
export async function readPackedFiles(
  archive: Uint8Array,
  limits: PackedFilesLimits,
  headBytes: number,
  pause: () => Promise<void>,
): Promise<PackedFile[]> {
  const zip = new ZipArchive(archive, limits, pause, words)
  const names = zip.names().filter((name) => !isAddedBySystem(name))
  if (names.length === 0) throw new FileRefusal('empty_file')
  if (names.length > limits.files) throw new FileRefusal('several_files')
  if (names.some(leadsElsewhere)) throw new FileRefusal('broken_archive')
  if (zip.encrypted) throw new FileRefusal('password_protected')
  const files: PackedFile[] = []
  for (const name of names) files.push({ name, ...(await measure(zip, name, headBytes)) })
  return files
}

async function measure(zip: ZipArchive, name: string, headBytes: number) {
  const head = new Uint8Array(headBytes)
  let bytes = 0
  await zip.expand(name, (piece) => {
    if (bytes < headBytes) head.set(piece.subarray(0, headBytes - bytes), bytes)
    bytes += piece.length
    return true
  })
  return { bytes, head: head.slice(0, bytes) }
}

/** One file of an archive, whole. Throws as `readPackedFiles` does. */
export async function openPackedFile(
  archive: Uint8Array,
  name: string,
  limits: Omit<PackedFilesLimits, 'files'>,
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  const zip = new ZipArchive(archive, limits, pause, words)
  const pieces: Uint8Array[] = []
  let length = 0
  await zip.expand(name, (piece) => {
    pieces.push(piece.slice())
    length += piece.length
    return true
  })
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Whether somebody who unpacks the archive would write outside of its folder, or is to be misled about a name. */
function leadsElsewhere(name: string): boolean {
  return /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|[\p{Cc}\p{Cf}]/iu.test(name)
}
