import { createReadStream } from 'node:fs'

/** Only reads the bytes and counts line ends: no reader can be faster. */
export async function bareLoop(/** @type {string} */ file) {
  let rows = -1
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    for (let i = 0; i < chunk.length; i++) if (chunk[i] === 0x0a) rows++
  }
  return { rows, valid: 0, unique: 0 }
}
