import { PassThrough } from 'node:stream'
import type { House } from '../house.ts'
import { seal } from './sealed-file.ts'

/** A file that is written piece by piece and sealed on its way into the file store. */
export interface SealedPieces {
  /** How many bytes were written so far. */
  bytes(): number
  /** Takes a piece; waits where the store is slower. */
  write(piece: Uint8Array): void | Promise<void>
  /** Ends the file, or gives it up with an error. Rejects with what the store failed with. */
  end(error?: Error): Promise<unknown>
}

/** Opens a file under a key of the file store, to be written piece by piece. */
export function sealPieces(house: Pick<House, 'files' | 'keys'>, key: string): SealedPieces {
  const pipe = new PassThrough()
  let bytes = 0
  const stored = house.files.write(key, seal(house.keys.sealing, key, pipe))
  // The caller that waits for the end sees the error; until then it must not be an unhandled rejection.
  stored.catch(() => pipe.destroy())
  return {
    bytes: () => bytes,
    write: (piece) => {
      bytes += piece.length
      if (pipe.destroyed || pipe.write(piece)) return
      return new Promise<void>((resolve) => {
        pipe.once('drain', resolve)
        pipe.once('close', resolve)
      })
    },
    end: (error) => {
      if (error === undefined) pipe.end()
      else pipe.destroy(error)
      return stored
    },
  }
}
