import { findGone, type LeaveOut, mend } from '@freigabe/screening'
import { bytesOf } from './bytes-of.ts'
import { lookAtFile, readingOptions } from './look-at-file.ts'
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
    answer(await (data.kind === 'look' ? lookAtFile(data, onProgress) : mendFile(data, onProgress)))
  } catch (error) {
    answer({ kind: 'failed', message: String(error) })
  }
}

function answer(message: FromWorker) {
  self.postMessage(message)
}

type Task = Extract<ToWorker, { kind: 'mend' }>

/** Pieces of this size are handed to the browser, which may put them on the disk. */
const pieceBytes = 16 * 1024 ** 2

/**
 * Writes the cleaned file on the customer's computer. It stays there until the customer uploads or saves it.
 */
async function mendFile(
  { file, reading, wishes, dayOrder }: Task,
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
  const { domains, leavesOutHidden, leaveOut } = wishes
  const how = { ...readingOptions(reading), leavesOutHidden, onProgress }
  const left: LeaveOut = {
    ...(leaveOut.includes('gone') && { gone: await findGone(bytesOf(file), how) }),
    ...(leaveOut.includes('stale') && { contactBefore: staleBefore() }),
    ...(dayOrder && { dayOrder }),
    roles: leaveOut.includes('roles'),
  }
  const mended = await mend(bytesOf(file), {
    ...how,
    domains,
    leaveOut: left,
    write(bytes) {
      held.push(bytes as Uint8Array<ArrayBuffer>)
      size += bytes.length
      if (size > pieceBytes) handOver()
    },
  })
  handOver()
  return { kind: 'mended', mended, file: new Blob(blobs, { type: 'text/csv' }) }
}

/** As the check of contacts counts: 24 months ago. */
function staleBefore(): number {
  const now = new Date()
  return now.setUTCMonth(now.getUTCMonth() - 24)
}
