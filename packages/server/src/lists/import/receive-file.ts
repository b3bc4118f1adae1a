import { seal } from '../../files/sealed-file.ts'
import type { House } from '../../house.ts'
import { refusalOf } from '../../http/problem.ts'

/**
 * Keeps an upload: sealed and synced in the file store first, then `name` stores the row that names it. Of
 * what is refused nothing is left; where it is not known whether the row came, the sweep of orphans looks.
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
