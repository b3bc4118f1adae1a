import type { Pack, PackRoom } from '../packing/pack.ts'
import type { FileShape } from '../shape/file-shape.ts'
import type { Tallied, TallySetup } from '../tally.ts'

/** What is sent to the thread that counts. */
export type ToTally =
  | { kind: 'begin'; setup: TallySetup; columns: number }
  | { kind: 'pack'; pack: Pack }
  | { kind: 'finish'; shape: FileShape }

/** What it answers: one `taken` for each pack, whose room goes back with it, and `done` at the end. */
export type FromTally =
  | { kind: 'taken'; room: PackRoom }
  | { kind: 'done'; tallied: Tallied }
  | { kind: 'failed'; message: string }

/** The end of a message channel, however browsers and Node listen to theirs. */
export interface TallyPort {
  postMessage(message: ToTally | FromTally, transfer: ArrayBuffer[]): void
  /** Hands every message on that comes, to one listener. */
  listen(take: (message: unknown) => void): void
}

/** A second thread that counts what this one reads. */
export interface TallyThread {
  port: TallyPort
  /** Ends the thread, whatever it is doing. */
  end(): void
}
