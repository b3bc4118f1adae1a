import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Beside the code rather than in a folder that all share: whoever may write here may change the code as well. */
const folder = fileURLToPath(new URL('../../../.cache/compiled/', import.meta.url))

/** Keeps compiled modules for the next start, for this program and its threads. Where nothing may be written, nothing is kept. */
export function keepCompiled(): void {
  enableCompileCache(folder)
  process.env.NODE_COMPILE_CACHE ??= folder
}
