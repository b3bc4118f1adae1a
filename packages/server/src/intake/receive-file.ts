import type { Readable } from 'node:stream'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'

/**
 * Writes an upload into the file store and counts its bytes. What ends early, is empty or too large is
 * refused, and nothing of it is kept. `wrap` encrypts what is to be encrypted at rest.
 */
export async function receiveFile(
  house: House,
  key: string,
  stream: Readable,
  limit: number,
  wrap: (plain: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): Promise<{ bytes: number }> {
  let bytes = 0
  async function* counted() {
    for await (const chunk of stream) {
      bytes += chunk.length
      if (bytes > limit) throw new AppError('FILE_TOO_LARGE', { about: { limit } })
      yield chunk
    }
    if (bytes === 0) throw new AppError('FILE_EMPTY')
  }
  try {
    await house.files.write(key, wrap(counted()))
  } catch (error) {
    throw endedEarly(error) ? new AppError('FILE_INTERRUPTED', { cause: error }) : error
  }
  return { bytes }
}

function endedEarly(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR'
}
