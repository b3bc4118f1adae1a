import { type ColumnRole, columnRoles } from '../columns/column-role.ts'
import type { FileShape } from '../shape/file-shape.ts'
import type { Tallied, TallySetup } from '../tally.ts'
import { type Pack, Packer } from './pack.ts'
import type { FromTally, TallyThread, ToTally } from './tally-port.ts'

/** Packs on their way: enough to keep the other thread busy, few enough to bound memory. */
const mostUnderway = 4

/**
 * Counting in another thread: what this one reads is packed, sent, and counted there in the order
 * of the file, so that the report is the same as with one thread.
 */
export class TallyElsewhere {
  readonly sink: Packer
  readonly #thread: TallyThread
  #underway = 0
  #changed: (() => void) | null = null
  #tallied: Tallied | null = null
  #failure: Error | null = null

  /** Begins to count in the thread, or ends it where that fails. */
  static begin(thread: TallyThread, setup: TallySetup): TallyElsewhere {
    try {
      return new TallyElsewhere(thread, setup)
    } catch (error) {
      thread.end()
      throw error
    }
  }

  private constructor(thread: TallyThread, setup: TallySetup) {
    const roles = columnRoles.filter((role) => setup.indexes[role] !== undefined)
    const columns = roles.map((role) => setup.indexes[role]!)
    const indexes = Object.fromEntries(roles.map((role, i) => [role, i]))
    this.#thread = thread
    this.sink = new Packer(columns, (pack) => this.#sendPack(pack))
    thread.port.onmessage = ({ data }) => this.#receive(data as FromTally)
    const moved = { ...setup, indexes: indexes as Partial<Record<ColumnRole, number>> }
    this.#send({ kind: 'begin', setup: moved, columns: columns.length })
  }

  /** Waits until the other thread keeps up, so that what is underway stays bounded. */
  async keepUp(): Promise<void> {
    while (this.#underway > mostUnderway) await this.#next()
    if (this.#failure) throw this.#failure
  }

  async finish(shape: FileShape): Promise<Tallied> {
    this.sink.flush()
    this.#send({ kind: 'finish', shape })
    while (this.#tallied === null) {
      if (this.#failure) throw this.#failure
      await this.#next()
    }
    return this.#tallied
  }

  end(): void {
    this.#thread.end()
  }

  #sendPack(pack: Pack): void {
    this.#underway++
    this.#send({ kind: 'pack', pack }, [pack.ints.buffer, pack.bytes.buffer])
  }

  #send(message: ToTally, transfer: ArrayBufferLike[] = []): void {
    this.#thread.port.postMessage(message, transfer as ArrayBuffer[])
  }

  #receive(message: FromTally): void {
    if (message.kind === 'taken') {
      this.#underway--
      this.sink.reuse(message.room)
    } else if (message.kind === 'done') this.#tallied = message.tallied
    else this.#failure = new Error(message.message)
    this.#changed?.()
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = resolve
    })
  }
}
