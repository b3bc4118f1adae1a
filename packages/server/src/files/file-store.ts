import type { Readable } from 'node:stream'

/**
 * Where uploaded files lie: the data folder, or S3-compatible storage for several machines. A file is
 * whole and synced before `write` resolves, so that no row ever names a file that is not there.
 */
export interface FileStore {
  write(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>
  /** Throws `FileMissing` when there is none. */
  read(key: string): Promise<Readable>
  /** Removing what is not there is a success. */
  remove(key: string): Promise<void>
  /** Keys under a prefix with the time they were written, for sweeping orphans. */
  list(prefix: string): AsyncIterable<{ key: string; writtenAt: Date }>
}

export class FileMissing extends Error {}
