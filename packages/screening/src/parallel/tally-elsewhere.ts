import type { Pack, PackRoom } from '../packing/pack.ts'
import type { FileShape } from '../shape/file-shape.ts'
import type { Tallied, TallySetup } from '../tally.ts'

/** Packs on their way: enough to keep the other thread busy, few enough to bound memory. */
const mostUnderway = 12

/** Counting in another thread, in the order of the file, so that the report is the same as with one thread. */
export class TallyElsewhere {
  readonly #thread: TallyThread
  readonly #spare: PackRoom[] = []
  #underway = 0
  #changed: (() => void) | null = null
  #tallied: Tallied | null = null
  #failure: Error | null = null

  /** `columns`: cells packed for each row. */
  constructor(thread: TallyThread, setup: TallySetup, columns: number) {
    this.#thread = thread
    thread.port.listen((message) => this.#receive(message as FromTally))
    this.#send({ kind: 'begin', setup, columns })
  }

  /** Sends a pack, and gives room that came back from the other thread. */
  take(pack: Pack): PackRoom | undefined {
    this.#underway++
    this.#send({ kind: 'pack', pack }, [pack.ints.buffer, pack.bytes.buffer])
    return this.#spare.pop()
  }

  /** Waits until the other thread catches up, so that the packs on their way stay bounded. */
  async keepUp(): Promise<void> {
    while (this.#underway > mostUnderway) await this.#next()
    if (this.#failure) throw this.#failure
  }

  async finish(shape: FileShape): Promise<Tallied> {
    this.#send({ kind: 'finish', shape })
    while (this.#tallied === null) {
      if (this.#failure) throw this.#failure
      await this.#next()
    }
    return this.#tallied
  }

  #send(message: ToTally, transfer: ArrayBuffer[] = []): void {
    this.#thread.port.postMessage(message, transfer)
  }

  #receive(message: FromTally): void {
    if (message.kind === 'taken') {
      this.#underway--
      this.#spare.push(message.room)
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

/** What is sent to the thread that counts. */
export type ToTally =
  | { kind: 'begin'; setup: TallySetup; columns: number }
  | { kind: 'pack'; pack: Pack }
  | { kind: 'finish'; shape: FileShape }

/** What it answers: one `taken` for each pack, returning its room, and `done` at the end. */
export type FromTally =
  | { kind: 'taken'; room: PackRoom }
  | { kind: 'done'; tallied: Tallied }
  | { kind: 'failed'; message: string }

/** One end of a message channel, whichever way browsers and Node listen to theirs. */
export interface TallyPort {
  postMessage(message: ToTally | FromTally, transfer: ArrayBuffer[]): void
  /** Passes every incoming message to one listener. */
  listen(take: (message: unknown) => void): void
}

/** A second thread that counts what this one reads. */
export interface TallyThread {
  port: TallyPort
  /** Ends the thread, whatever it is doing. */
  end(): void
}
