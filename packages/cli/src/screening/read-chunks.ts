import type { FileHandle } from 'node:fs/promises'

const chunkBytes = 1024 ** 2

/** The bytes of a file in one buffer that is filled again and again: `screen` has done with a chunk before it asks for the next. */
export async function* readChunks(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(chunkBytes)
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, chunkBytes, null)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}
