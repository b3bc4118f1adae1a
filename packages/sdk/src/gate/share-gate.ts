import { attachToGate, type SharedBytes } from '@freigabe/gate'
import { answerFromCopy } from './answer-from-copy.ts'
import type { Gate } from './open-gate.ts'

/**
 * What a gate knows, as it is handed to another thread of its process.
 *
 * ```ts
 * const hand = (shared: SharedGate, worker: Worker) => worker.postMessage(shared)
 * ```
 */
export type SharedGate = SharedBytes

/**
 * A gate that another thread keeps up to date.
 *
 * ```ts
 * const isFresh = (gate: AttachedGate) => gate.age() < 1_000
 * ```
 */
export type AttachedGate = Pick<Gate, 'check' | 'group' | 'age'>

/**
 * Answers from what a gate of another thread knows, at once and without a message between them. When that thread
 * ends its gate, or hears of nothing for too long, everything is denied as `stale` here, too.
 *
 * ```ts
 * const gate = attachGate(workerData)
 * const { maySend, reason } = gate.check({ account: 'c-1047', group: 'newsletter' })
 * ```
 *
 * @param shared what `share` of the other gate gave
 */
export function attachGate(shared: SharedGate): AttachedGate {
  return answerFromCopy(attachToGate(shared))
}
