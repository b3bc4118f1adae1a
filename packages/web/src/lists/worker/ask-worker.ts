import type { FromWorker, ToWorker } from './messages.ts'

interface Asking {
  signal: AbortSignal
  onProgress: (bytes: number) => void
}

type Answer<Kind extends FromWorker['kind']> = Extract<FromWorker, { kind: Kind }>

/**
 * Has a worker of its own do one task, so that the page stays responsive and the worker's memory is freed
 * with it; it loads while the task is still being prepared. Rejects with the signal's reason when aborted,
 * and with the worker's error.
 */
export async function askWorker<Kind extends 'looked' | 'mended' | 'counted' | 'matched'>(
  wanted: Kind,
  task: ToWorker | Promise<ToWorker>,
  { signal, onProgress }: Asking,
): Promise<Answer<Kind>> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./screening-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'progress') onProgress(data.bytes)
        else if (data.kind === 'failed') reject(new Error(data.message))
        else if (data.kind === wanted) resolve(data as Answer<Kind>)
      }
      Promise.resolve(task).then((known) => worker.postMessage(known), reject)
    })
  } finally {
    worker.terminate()
  }
}
