import { lookAtFile } from './look-at-file.ts'
import { mendFile } from './mend-file.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** So much has to be read before progress is worth a message. */
const progressEvery = 1024 ** 2

/** The worker's side: takes one task, tells how far it has come, and answers. */
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
