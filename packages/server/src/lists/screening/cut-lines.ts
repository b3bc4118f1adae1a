/** Which lines of a file: so many after so many. */
export interface Lines {
  skip: number
  take: number
}

const lineEnd = 0x0a

/**
 * Some lines of a file. It is read to its end all the same, since only that proves what came before.
 *
 * @throws what reading throws
 */
export async function* cutLines(
  file: AsyncIterable<Uint8Array>,
  { skip, take }: Lines,
): AsyncGenerator<Uint8Array> {
  let line = 0
  for await (const chunk of file) {
    let from = line >= skip ? 0 : chunk.length
    let to = line >= skip + take ? 0 : chunk.length
    for (let place = 0; place < chunk.length && line < skip + take; place += 1) {
      if (chunk[place] !== lineEnd) continue
      line += 1
      if (line === skip) from = place + 1
      if (line === skip + take) to = place + 1
    }
    if (from < to) yield chunk.subarray(from, to)
  }
}
