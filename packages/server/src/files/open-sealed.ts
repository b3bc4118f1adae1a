import { createHash } from 'node:crypto'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { FileMissing } from './file-store.ts'
import { FileDamaged, unseal } from './sealed-file.ts'

/** What a row says about its file. */
export interface StoredFile {
  /** Where it lies; the file is bound to that place. */
  file_key: string
  /** Null for a file of an earlier version, which is not bound to its place. */
  sealed_under: string | null
  /** Of its clear bytes, if it was recorded. */
  sha256?: string | null
}

/** Up to this many bytes, a file is kept in memory while it is proven, instead of being read twice. */
const keptWhole = 1024 ** 2

/**
 * The clear bytes of a stored file, opened when the first of them is asked for; throws `FileMissing` then.
 * Bytes are handed out before they are proven: a caller keeps none of them unless the stream ends without
 * throwing.
 *
 * @throws {FileDamaged} at the end, if it is not the file that was put there
 */
export async function* openSealed(
  { files, keys }: Pick<House, 'files' | 'keys'>,
  { file_key: place, sealed_under, sha256 }: StoredFile,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const takesUnbound = sealed_under === null
  for await (const chunk of unseal(keys.sealing, place, files.read(place), { takesUnbound })) {
    if (sha256) hash.update(chunk)
    yield chunk
  }
  if (sha256 && hash.digest('hex') !== sha256) {
    throw new FileDamaged('The file is not the one whose digest was taken down.')
  }
}

/**
 * The clear bytes of a stored file for somebody who looks at them as they come: proven to the last before the
 * first is handed out. A large file is read twice for that; if it is exchanged in between, the stream breaks.
 *
 * @throws {AppError} FILE_DAMAGED if the file is gone or is not the one that was put there
 */
export async function* openProven(
  house: Pick<House, 'files' | 'keys'>,
  file: StoredFile,
): AsyncGenerator<Uint8Array> {
  try {
    const whole: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of openSealed(house, file)) {
      bytes += chunk.length
      if (bytes <= keptWhole) whole.push(chunk)
      else whole.length = 0
    }
    yield* bytes <= keptWhole ? whole : openSealed(house, file)
  } catch (error) {
    const isDamage = error instanceof FileDamaged || error instanceof FileMissing
    throw isDamage ? new AppError('FILE_DAMAGED', { cause: error }) : error
  }
}
