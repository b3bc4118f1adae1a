import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Next to the code rather than in a shared folder: anyone who can write here can change the code as well. */
const folder = fileURLToPath(new URL('../../../.cache/compiled/', import.meta.url))

/**
 * Keeps compiled modules for the next start, for this program and its threads. Where the folder cannot be
 * written, nothing is kept.
 */
export function keepCompiled(): void {
  enableCompileCache(folder)
  process.env.NODE_COMPILE_CACHE ??= folder
}
