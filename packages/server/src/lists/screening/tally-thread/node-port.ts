import type { MessagePort } from 'node:worker_threads'
import type { TallyPort } from '@freigabe/screening'

/** Listens as Node does: for the event that browsers want, Node loads a whole HTTP client, which takes both threads 40 to 100 ms. */
export function nodePort(port: MessagePort): TallyPort {
  return {
    postMessage: (message, transfer) => port.postMessage(message, transfer),
    listen: (take) => void port.on('message', take),
  }
}
