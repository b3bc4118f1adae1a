import type { House } from '../house.ts'
import { unseal } from './sealed-file.ts'

/**
 * The clear bytes of a stored file. It is opened when its first byte is asked for, so that nothing stays
 * open where nobody asks. Throws `FileMissing` then.
 */
export async function* openSealed(
  { files, keys }: Pick<House, 'files' | 'keys'>,
  key: string,
): AsyncGenerator<Uint8Array> {
  yield* unseal(keys.sealing, await files.read(key))
}
