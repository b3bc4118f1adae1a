import type { House } from '../house.ts'
import { unseal } from './sealed-file.ts'

/** The clear bytes of a stored file, which is opened when the first of them is asked for; throws `FileMissing` then. */
export function openSealed(
  { files, keys }: Pick<House, 'files' | 'keys'>,
  key: string,
): AsyncGenerator<Uint8Array> {
  return unseal(keys.sealing, files.read(key))
}
