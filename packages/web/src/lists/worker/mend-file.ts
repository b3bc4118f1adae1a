import { mend } from '@freigabe/screening'
import { bytesOf } from './bytes-of.ts'
import { readingOptions } from './look-at-file.ts'
import type { FromWorker, ToWorker } from './messages.ts'

type Task = Extract<ToWorker, { kind: 'mend' }>

/** Pieces of so many bytes are handed to the browser, which may put them on the disk. */
const pieceBytes = 16 * 1024 ** 2

/** Writes the cleaned file on the customer's computer. It is in nobody's hands until the customer uploads or saves it. */
export async function mendFile(
  { file, reading, domains }: Task,
  onProgress: (bytes: number) => void,
): Promise<FromWorker> {
  const blobs: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const handOver = () => {
    blobs.push(new Blob(held))
    held = []
    size = 0
  }
  const mended = await mend(bytesOf(file), {
    ...readingOptions(reading),
    domains,
    onProgress,
    write(bytes) {
      held.push(bytes as Uint8Array<ArrayBuffer>)
      size += bytes.length
      if (size > pieceBytes) handOver()
    },
  })
  handOver()
  return { kind: 'mended', mended, file: new Blob(blobs, { type: 'text/csv' }) }
}
