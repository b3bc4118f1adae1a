import { attachToGate, type SharedBytes } from '@freigabe/gate'
import { answerFromCopy } from './answer-from-copy.ts'
import type { AttachedGate } from './ask-gate.ts'

/**
 * What a gate knows, for passing to another thread of its process.
 *
 * ```ts
 * const hand = (shared: SharedGate, worker: Worker) => worker.postMessage(shared)
 * ```
 */
export type SharedGate = SharedBytes

/**
 * Answers from what a gate of another thread knows, at once and without a message between them. When that
 * thread ends its gate, or hears nothing for too long, everything is denied as `stale` here, too.
 *
 * ```ts
 * const listOf = (workerData: SharedGate) => attachGate(workerData).group('c-1047', 'newsletter')
 * ```
 *
 * @param shared the result of the other gate's `share`
 */
export function attachGate(shared: SharedGate): AttachedGate {
  return answerFromCopy(attachToGate(shared))
}
