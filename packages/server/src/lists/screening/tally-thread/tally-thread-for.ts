import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { FromTally, TallyPort, TallyThread } from '@freigabe/screening'

/** A smaller file is read before a thread has started. */
const worthAThread = 8 * 1024 ** 2

/** A thread that waits for its next file; by then its code is fast, which takes some 100,000 rows. */
let idle: Thread | null = null

/**
 * What to hand to `screen` so that a second core counts what the first one reads. Empty for a small file
 * (size in bytes), and with only one core.
 */
export function tallyThreadFor(size: number): { openThread?: () => TallyThread } {
  return size >= worthAThread && availableParallelism() > 1 ? { openThread: openTallyThread } : {}
}

interface Thread {
  worker: Worker
  port: MessagePort
}

function openTallyThread(): TallyThread {
  const thread = idle ?? startThread()
  idle = null
  const { worker, port } = thread
  worker.ref()
  let isDone = false
  let ended = false
  port.on('message', ({ kind }: FromTally) => {
    isDone ||= kind === 'done'
  })
  return {
    port: nodePort(port),
    end() {
      if (ended) return
      ended = true
      if (isDone) keep(thread)
      else stop(thread)
    },
  }
}

function startThread(): Thread {
  const { port1: port, port2 } = new MessageChannel()
  const worker = new Worker(new URL('./tally-thread.ts', import.meta.url), {
    workerData: port2,
    transferList: [port2],
    // By default, the room for young objects grows to four times this, and nothing gets faster.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  })
  const thread = { worker, port }
  const fail = (message: string) => {
    if (idle === thread) idle = null
    port.emit('message', { kind: 'failed', message })
  }
  worker.on('error', (error) => fail(String(error)))
  worker.on('exit', () => fail('The thread that counts recipients has ended.'))
  return thread
}

/** One thread waits, without keeping the process alive; if several come back at once, the others end. */
function keep(thread: Thread) {
  if (idle !== null) return stop(thread)
  idle = thread
  thread.port.removeAllListeners('message')
  thread.worker.unref()
}

function stop({ worker, port }: Thread) {
  port.close()
  void worker.terminate()
}

/**
 * Listens as Node does. For the event that browsers want, Node loads a whole HTTP client, which costs both
 * threads 40 to 100 ms.
 */
export function nodePort(port: MessagePort): TallyPort {
  return {
    postMessage: (message, transfer) => port.postMessage(message, transfer),
    listen: (take) => void port.on('message', take),
  }
}
