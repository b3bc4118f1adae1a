import { Worker } from 'node:worker_threads'
import type { AskDomains, AskRegistered } from '@freigabe/screening'
import type { FromThread, PartName, ReadingTask, ReadingTasks, ToThread } from './messages.ts'

/** What the thread may ask of the caller that gave it the task. */
interface Hands {
  /** Each opens one of the files that the task reads, from its beginning. */
  files: readonly (() => AsyncIterable<Uint8Array>)[]
  signal: AbortSignal
  /** Handed to the thread instead of copied: the caller does not read these any more. */
  transfer?: ArrayBuffer[]
  onProgress?: (bytes: number) => void
  askDomains?: AskDomains
  askRegistered?: AskRegistered
  write?: (part: PartName, bytes: Uint8Array) => void | Promise<void>
}

/** The thread that waits for its next task; starting one costs more than most files take. */
let idle: Worker | null = null

/**
 * Has a task done in another thread, so that no file, whatever it holds, keeps this one from answering.
 * Rejects with the signal's reason, with the error of a file or a hand, and where the thread fails or ends;
 * after a rejection the thread is ended, whatever it is doing.
 */
export async function askThread<Kind extends keyof ReadingTasks>(
  kind: Kind,
  given: ReadingTasks[Kind]['given'],
  hands: Hands,
): Promise<ReadingTasks[Kind]['gives']> {
  hands.signal.throwIfAborted()
  const worker = idle ?? startThread()
  idle = null
  worker.ref()
  try {
    const gives = await converse(worker, { kind, given } as ReadingTask, hands)
    keep(worker)
    return gives as ReadingTasks[Kind]['gives']
  } catch (error) {
    void worker.terminate()
    throw error
  }
}

function startThread(): Worker {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url))
  worker.once('exit', () => {
    if (idle === worker) idle = null
  })
  return worker
}

/** One thread waits, without keeping the process alive; if several come back at once, the others end. */
function keep(worker: Worker): void {
  if (idle !== null) void worker.terminate()
  else {
    idle = worker
    worker.unref()
  }
}

function converse(worker: Worker, task: ReadingTask, hands: Hands): Promise<unknown> {
  const sent = new Map<number, SentFile>()
  const over = new AbortController()
  const answered = new Promise<unknown>((resolve, reject) => {
    const post = (message: ToThread, transfer: ArrayBuffer[] = []) => {
      if (!over.signal.aborted) worker.postMessage(message, transfer)
    }
    const take = (message: FromThread) => {
      if (message.kind === 'done') resolve(message.gives)
      else if (message.kind === 'failed') reject(new Error(message.message))
      else if (message.kind === 'open') {
        const file = hands.files[message.file]!()
        sent.set(message.stream, sendFile(file, message.stream, post, reject))
      } else if (message.kind === 'taken') sent.get(message.stream)?.takeBack(message.bytes)
      else if (message.kind === 'close') sent.get(message.stream)?.stop()
      else if (message.kind === 'progress') hands.onProgress?.(message.bytes)
      else if (message.kind === 'ask') {
        answerTo(message, hands).then(post, reject)
      } else {
        const written = Promise.resolve(hands.write!(message.part, message.bytes))
        written.then(() => post({ kind: 'written', part: message.part }), reject)
      }
    }
    const ended = () => reject(new Error('The thread that reads recipients files has ended.'))
    const aborted = () => reject(hands.signal.reason)
    worker.on('message', take)
    worker.on('error', reject)
    worker.on('exit', ended)
    hands.signal.addEventListener('abort', aborted)
    over.signal.addEventListener('abort', () => {
      worker.off('message', take)
      worker.off('error', reject)
      worker.off('exit', ended)
      hands.signal.removeEventListener('abort', aborted)
      for (const file of sent.values()) file.stop()
    })
    post({ kind: 'task', task }, hands.transfer)
  })
  return answered.finally(() => over.abort())
}

async function answerTo(
  { about, domains }: Extract<FromThread, { kind: 'ask' }>,
  { askDomains, askRegistered, signal }: Hands,
): Promise<ToThread> {
  return about === 'mail'
    ? { kind: 'answers', about, answers: await askDomains!(domains, signal) }
    : { kind: 'answers', about, answers: await askRegistered!(domains, signal) }
}

const blockBytes = 256 * 1024
/** Blocks on their way: enough that the thread need not wait, few enough to limit memory. */
const maximumUnderway = 8

/** A file on its way into the thread. */
interface SentFile {
  /** Takes back a block that the thread is done with. */
  takeBack(bytes: Uint8Array<ArrayBuffer>): void
  /** Stops reading, and lets the file go. */
  stop(): void
}

/** Sends a file block by block, as far ahead as there is room. `failed` is told the file's own error. */
function sendFile(
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
    while (underway >= maximumUnderway && !stopped) {
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
