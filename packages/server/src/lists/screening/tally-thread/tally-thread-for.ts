import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { TallyPort, TallyThread } from '@freigabe/screening'

/** A smaller file is read before a thread has started. */
const worthAThread = 8 * 1024 ** 2

/**
 * What to hand to `screen` so that a second core counts what the first one reads. Empty for a small file
 * (size in bytes), and with only one core.
 */
export function tallyThreadFor(size: number): { openThread?: () => TallyThread } {
  return size >= worthAThread && availableParallelism() > 1 ? { openThread: openTallyThread } : {}
}

function openTallyThread(): TallyThread {
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(new URL('./tally-thread.ts', import.meta.url), {
    workerData: port2,
    transferList: [port2],
    // By default, the room for young objects grows to four times this, and nothing gets faster.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  })
  const fail = (message: string) => port1.emit('message', { kind: 'failed', message })
  worker.on('error', (error) => fail(String(error)))
  worker.on('exit', () => fail('The thread that counts recipients has ended.'))
  return {
    port: nodePort(port1),
    end() {
      port1.close()
      void worker.terminate()
    },
  }
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
