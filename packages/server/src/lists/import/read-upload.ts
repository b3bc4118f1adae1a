import type { Readable } from 'node:stream'
import { AppError } from '../../http/app-error.ts'

/**
 * The bytes of an upload. What can be wrong with them is thrown as a refusal: FILE_TOO_LARGE as soon as the
 * limit is passed, FILE_EMPTY at the end, FILE_INTERRUPTED where the sender breaks off.
 */
export async function* readUpload(stream: Readable, limit: number): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of chunksOf(stream)) {
    bytes += chunk.length
    if (bytes > limit) throw new AppError('FILE_TOO_LARGE', { about: { limit } })
    yield chunk
  }
  if (bytes === 0) throw new AppError('FILE_EMPTY')
}

/** A request that is destroyed takes its connection along, and the refusal would never arrive. */
async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream.iterator({ destroyOnReturn: false })
  } catch (error) {
    throw new AppError('FILE_INTERRUPTED', { cause: error })
  }
}
