import type { ToThread } from './messages.ts'

const blockBytes = 256 * 1024
/** Blocks on their way: enough that the thread need not wait, few enough to bound memory. */
const mostUnderway = 8

/** A file on its way into the thread. */
export interface SentFile {
  /** Takes back a block that the thread is done with. */
  takeBack(bytes: Uint8Array<ArrayBuffer>): void
  /** Reads no further, and lets the file go. */
  stop(): void
}

/** Sends a file block by block, so far ahead as there is room. `failed` is told what the file itself fails with. */
export function sendFile(
  file: AsyncIterable<Uint8Array>,
  stream: number,
  post: (message: ToThread, transfer: ArrayBuffer[]) => void,
  failed: (error: unknown) => void,
): SentFile {
  const spare: Uint8Array<ArrayBuffer>[] = []
  let underway = 0
  let stopped = false
  let changed = () => {}

  const room = async () => {
    while (underway >= mostUnderway && !stopped) {
      await new Promise<void>((resolve) => {
        changed = resolve
      })
    }
    return spare.pop() ?? new Uint8Array(blockBytes)
  }
  const send = (bytes: Uint8Array<ArrayBuffer>, length: number) => {
    underway++
    post({ kind: 'block', stream, bytes, length }, [bytes.buffer])
  }
  const read = async () => {
    let block = await room()
    let filled = 0
    for await (const chunk of file) {
      for (let at = 0; at < chunk.length; ) {
        const piece = chunk.subarray(at, at + blockBytes - filled)
        block.set(piece, filled)
        filled += piece.length
        at += piece.length
        if (filled < blockBytes) continue
        send(block, filled)
        block = await room()
        filled = 0
      }
      if (stopped) return
    }
    if (filled > 0) send(block, filled)
    post({ kind: 'end', stream }, [])
  }

  read().catch(failed)
  return {
    takeBack(bytes) {
      spare.push(bytes)
      underway--
      changed()
    },
    stop() {
      stopped = true
      changed()
    },
  }
}
