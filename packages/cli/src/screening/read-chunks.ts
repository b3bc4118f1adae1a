import type { FileHandle } from 'node:fs/promises'

const chunkBytes = 1024 ** 2

/**
 * The bytes of a file in two buffers that are filled in turn: `screen` has done with a chunk before it
 * asks for the next, which is read while it works on this one.
 */
export async function* readChunks(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffers = [new Uint8Array(chunkBytes), new Uint8Array(chunkBytes)]
  const read = (turn: number) => {
    const reading = file.read(buffers[turn % 2]!, 0, chunkBytes, null)
    // What goes wrong is told to whoever asks for the chunk, and to nobody if nobody does.
    reading.catch(() => {})
    return reading
  }
  let underway = read(0)
  try {
    for (let turn = 0; ; turn++) {
      const { bytesRead, buffer } = await underway
      if (bytesRead === 0) return
      underway = read(turn + 1)
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    // Whoever goes away early closes the file, which must not be read any more then.
    await underway.catch(() => {})
  }
}
