/**
 * Where uploaded files lie: the data folder, or S3-compatible storage for several machines. A file is whole
 * and synced before `write` resolves, so that no row ever names a missing file.
 */
export interface FileStore {
  write(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>
  /**
   * Opens the file when its first byte is asked for, so that nothing stays open without a reader. Throws
   * `FileMissing` then, if there is none.
   */
  read(key: string): AsyncIterable<Uint8Array>
  /** Removing a missing file is a success. */
  remove(key: string): Promise<void>
  /** Keys under a prefix with the time they were written, for sweeping orphans. */
  list(prefix: string): AsyncIterable<{ key: string; writtenAt: Date }>
}

export class FileMissing extends Error {}
