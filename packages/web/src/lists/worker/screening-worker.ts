import { FileRefusal, fileRefusalTexts, mend, readLeaveOutList } from '@freigabe/screening'
import { bytesOf } from './bytes-of.ts'
import { lookAtFile } from './look-at-file.ts'
import { mendAsWished, readingOptions } from './mend-as-wished.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** This much must be read before progress is worth a message. */
const progressEvery = 1024 ** 2

/** The worker's side: takes one task, reports its progress, and answers. */
self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  let told = 0
  const onProgress = (bytes: number) => {
    if (bytes - told < progressEvery) return
    told = bytes
    answer({ kind: 'progress', bytes })
  }
  try {
    answer(await perform(data, onProgress))
  } catch (error) {
    answer({ kind: 'failed', message: String(error) })
  }
}

function perform(task: ToWorker, onProgress: (bytes: number) => void): Promise<FromWorker> {
  if (task.kind === 'look') return lookAtFile(task, onProgress)
  if (task.kind === 'match') return matchList(task, onProgress)
  return task.kind === 'mend' ? mendFile(task, onProgress) : countMended(task, onProgress)
}

function answer(message: FromWorker) {
  self.postMessage(message)
}

type MendTask = Extract<ToWorker, { kind: 'mend' | 'count' }>

/** Pieces of this size are handed to the browser, which may put them on the disk. */
const pieceBytes = 16 * 1024 ** 2

/**
 * Writes the cleaned file on the customer's computer. It stays there until the customer uploads or saves it.
 */
async function mendFile(task: MendTask, onProgress: (bytes: number) => void): Promise<FromWorker> {
  const blobs: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const handOver = () => {
    blobs.push(new Blob(held))
    held = []
    size = 0
  }
  const mended = await mendAsWished(task, {
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

/** What the cleaned file would hold, without writing it. */
async function countMended(
  task: MendTask,
  onProgress: (bytes: number) => void,
): Promise<FromWorker> {
  return { kind: 'counted', mended: await mendAsWished(task, { onProgress, write() {} }) }
}

/** Reads a list of those to be left out, and counts the rows of a file that would go. */
async function matchList(
  { file, reading, list }: Extract<ToWorker, { kind: 'match' }>,
  onProgress: (bytes: number) => void,
): Promise<FromWorker> {
  const { name } = list
  try {
    const read = await readLeaveOutList(bytesOf(list))
    const how = { ...readingOptions(reading), onProgress }
    const leaveOut = { listed: read.hashes }
    const { dropped } = await mend(bytesOf(file), { ...how, leaveOut, write() {} })
    return {
      kind: 'matched',
      match: { name, list: read, rows: dropped.listed, refusal: null },
    }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return { kind: 'matched', match: { name, list: null, refusal: fileRefusalTexts[error.code] } }
  }
}
