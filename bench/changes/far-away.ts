import { Socket } from 'node:net'
import type { PostgresDatabase } from '../../packages/server/src/database/open-database.ts'

type Done = (error?: Error | null) => void

/**
 * Sends everything this many milliseconds late; the real delay is measured and reported. Spending the whole
 * round trip on the way there makes no difference to locks or to waiting callers, and a process in between
 * would take a third of one of two cores.
 */
class FarSocket extends Socket {
  readonly #milliseconds: number
  constructor(milliseconds: number) {
    super()
    this.#milliseconds = milliseconds
  }

  override _write(chunk: Buffer, encoding: BufferEncoding, done: Done) {
    setTimeout(() => super._write(chunk, encoding, ignore), this.#milliseconds)
    done()
  }

  override _writev(chunks: { chunk: Buffer; encoding: BufferEncoding }[], done: Done) {
    setTimeout(() => super._writev!(chunks, ignore), this.#milliseconds)
    done()
  }
}

/** A socket that fails says so with an event. */
const ignore = () => undefined

/** Moves a database away for all connections of its pool. */
export async function moveAway({ pool }: PostgresDatabase, milliseconds: number): Promise<void> {
  pool.options.stream = () => new FarSocket(milliseconds)
  // The connection opened meanwhile is still near.
  const near = await pool.connect()
  near.release(true)
}
