import type { FileShape } from '../shape/file-shape.ts'
import { type Tallied, Tally, type TallySetup } from '../tally.ts'
import type { Pack } from './pack.ts'
import { Unpacker } from './unpacker.ts'

/** Counts the rows of packs. `columns`: cells packed for each row, to which the setup's places refer. */
export class PackedTally {
  readonly #tally: Tally
  readonly #unpacker: Unpacker

  constructor(setup: TallySetup, columns: number) {
    this.#tally = new Tally(setup)
    this.#unpacker = new Unpacker(columns, this.#tally)
  }

  take(pack: Pack): void {
    this.#unpacker.take(pack)
  }

  finish(shape: FileShape): Tallied {
    return this.#tally.finish(shape)
  }
}
