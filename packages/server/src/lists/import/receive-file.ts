import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { seal } from '../../files/sealed-file.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { refusalOf } from '../../http/problem.ts'

/** Refuses a file that its sender announces as larger than the limit, before a byte of it is read. */
export function refuseAnnounced({ headers }: FastifyRequest, limit: number): void {
  const announced = Number(headers['content-length'] ?? 0)
  if (announced > limit) throw new AppError('FILE_TOO_LARGE', { about: { limit } })
}

/**
 * Keeps an upload: first sealed and synced in the file store, then `name` stores the row that names it.
 * Nothing is left of a refused upload. Where it is unclear whether the row was stored, the sweep of orphans
 * looks.
 */
export async function receiveFile<Named>(
  house: House,
  key: string,
  upload: AsyncIterable<Uint8Array>,
  name: (bytes: number) => Promise<Named>,
): Promise<Named> {
  let bytes = 0
  async function* counted() {
    for await (const chunk of upload) {
      bytes += chunk.length
      yield chunk
    }
  }
  await house.files.write(key, seal(house.keys.sealing, key, counted()))
  try {
    return await name(bytes)
  } catch (error) {
    if (surelyRolledBack(error)) await house.files.remove(key)
    throw error
  }
}

/** A commit whose answer was lost with the connection may have happened. */
function surelyRolledBack(error: unknown): boolean {
  const { code } = refusalOf(error)
  return code !== 'DATABASE_UNAVAILABLE' && code !== 'INTERNAL'
}

/**
 * The bytes of an upload. Faults are thrown as refusals: FILE_TOO_LARGE as soon as the limit is passed,
 * FILE_EMPTY at the end, FILE_INTERRUPTED where the sender breaks off.
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

/** Destroying a request also closes its connection, and the refusal would never arrive. */
async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream.iterator({ destroyOnReturn: false })
  } catch (error) {
    throw new AppError('FILE_INTERRUPTED', { cause: error })
  }
}
