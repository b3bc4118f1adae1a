import type { GateAnswer } from '@freigabe/contract'
import type { BatchAnswer } from '@freigabe/gate'

/**
 * May this be sent? Names are ids or your own references.
 *
 * ```ts
 * const question: GateQuestion = { account: 'c-1047', group: 'newsletter', batches: ['june'] }
 * ```
 */
export interface GateQuestion {
  account: string
  group: string
  /** `campaign` by default. */
  purpose?: GateAnswer['purpose']
  /** Asks only about these imports. */
  batches?: readonly string[]
  /** Returns the state of each import, even where none is named. */
  detail?: boolean
  /**
   * The maximum age of the answer, where that is less than the gate’s own limit; an older one is denied as
   * `stale`.
   */
  maxAgeMilliseconds?: number
  /** The revision of the account that the answer must include; otherwise it is denied as `stale`. */
  minRevision?: number
}

/**
 * The gate's answer.
 *
 * ```ts
 * const tell = ({ verdict, reason }: GateVerdict) => console.log(reason ?? verdict)
 * ```
 */
export interface GateVerdict {
  /** Whether to send: the verdict is `allow`, or the account is only observed. */
  readonly maySend: boolean
  readonly verdict: 'allow' | 'deny'
  /** Why it is denied; null for `allow`. */
  readonly reason: GateAnswer['reason']
  /** False where the account is only observed: the verdict blocks nothing. */
  readonly enforced: boolean
  /** The account’s revision at which this was true; null where there is no such account. */
  readonly revision: number | null
  /** The imports that were named, or all of them where `detail` was asked for. */
  readonly batches: readonly BatchAnswer[]
}

/**
 * One group, for repeated questions.
 *
 * ```ts
 * const isStopped = (list: GroupGate) => list.check('test').reason !== 'permit_required'
 * ```
 */
export interface GroupGate {
  /** May it be sent to at this moment? */
  check(purpose?: GateAnswer['purpose']): GateVerdict
}

/**
 * A gate that answers in this thread, whichever thread keeps it up to date.
 *
 * ```ts
 * const isFresh = (gate: AttachedGate) => gate.age() < 1_000
 * ```
 */
export interface AttachedGate {
  /**
   * Answers at once, without waiting for anything.
   *
   * ```ts
   * const { maySend } = gate.check({ account: 'c-1047', group: 'newsletter' })
   * ```
   */
  check(question: GateQuestion): GateVerdict
  /**
   * A group to ask about in a loop, many times faster than naming it each time. A loop that never waits keeps
   * the gate from hearing anything, and is denied as `stale` after a while.
   *
   * ```ts
   * const newsletter = gate.group('c-1047', 'newsletter')
   * for (const message of messages) if (newsletter.check().maySend) send(message)
   * ```
   */
  group(account: string, group: string): GroupGate
  /** An upper bound on the age of what it knows, in milliseconds. */
  age(): number
}
