import { randomUUID } from 'node:crypto'
import { close, createReadStream, createWriteStream, openSync, read, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** A file in no folder: its room is given back with the last who holds it, also where this process is killed. */
export interface NamelessFile {
  write(): Writable
  /** What stands in it from a byte on; it stays for as long as that is read. */
  read(start: number): Readable
  /** It is needed no longer by whoever opened it. */
  letGo(): void
}

export function openNamelessFile(): NamelessFile {
  const path = join(tmpdir(), `freigabe-${randomUUID()}`)
  const fd = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  let holders = 1
  const letGo = (done: (error?: Error | null) => void = () => undefined) => {
    holders -= 1
    if (holders === 0) close(fd, done)
    else done()
  }
  return {
    write: () => createWriteStream('', { fd, autoClose: false }),
    read(start) {
      // By its number another file may be open by now.
      if (holders === 0) throw new Error('Nobody holds this file any more.')
      holders += 1
      return createReadStream('', { fd, start, fs: { read, close: (_, done) => letGo(done) } })
    },
    letGo: () => letGo(),
  }
}
