import { readGate, toShare } from '@freigabe/gate'
import { answerFromCopy } from './answer-from-copy.ts'
import type { AttachedGate } from './ask-gate.ts'
import { type FollowOptions, follow } from './follow.ts'
import type { SharedGate } from './share-gate.ts'
import { type PermitTaken, type PermitWish, takePermit } from './take-permit.ts'

/**
 * What a gate follows, and how old its knowledge may become.
 *
 * ```ts
 * const options: GateOptions = { url: 'https://freigabe.example', key: 'fg_…', name: 'mailer-1' }
 * ```
 */
export interface GateOptions extends FollowOptions {
  /**
   * This many milliseconds after the last word from the server every answer is `deny`, `stale`; 5,000 by
   * default. A revocation may take at most this long while the server cannot be reached.
   */
  maxAgeMilliseconds?: number
}

/**
 * A copy of all that the gate knows, kept up to date.
 *
 * ```ts
 * const isShut = (gate: Gate) => !gate.check({ account: 'c-1047', group: 'newsletter' }).maySend
 * ```
 */
export interface Gate extends AttachedGate {
  /**
   * Takes a permit from the server for this many messages, where a check says `permit_required`: for a group
   * that is approved for a limited number at first, and for confirmations and tests. It counts as used until
   * you report what was sent under it (`recordSends` of the client). Asking again after a lost answer takes
   * nothing twice.
   *
   * ```ts
   * const { permit, id, count } = await gate.permit({
   *   account: 'c-1047',
   *   group: 'newsletter',
   *   count: 500,
   * })
   * ```
   *
   * A denial is an answer, with no permit in it. Rejects with `ApiError` where the server refuses the key or
   * the question, and with `ConnectionError` where it cannot be reached.
   */
  permit(wish: PermitWish): Promise<PermitTaken>
  /**
   * Shares what it knows with your other threads, each of which answers from it by `attachGate`. There is one
   * copy for all of them, however many there are. Throws where this runtime cannot share memory that grows:
   * that needs Node 20, or a page that is isolated from others.
   *
   * ```ts
   * new Worker(new URL('./send.js', import.meta.url), { workerData: gate.share() })
   * ```
   */
  share(): SharedGate
  /**
   * Resolves once it knows an account’s revision, as `readKnownBy` and `checkGate` of the client name it;
   * rejects with `GateStale` after so many milliseconds, 5,000 by default.
   *
   * ```ts
   * const { revision } = await client.readKnownBy({ params: { account: 'c-1047' } })
   * await gate.caughtUp('c-1047', revision)
   * ```
   */
  caughtUp(account: string, revision: number, milliseconds?: number): Promise<void>
  /** Ends it; later questions are denied as `stale`. */
  close(): Promise<void>
}

/**
 * Opens a gate inside your process: it reads all that the server’s gate knows, follows every change, and
 * answers from memory. When in doubt it is closed: a group without news for too long is denied.
 *
 * ```ts
 * const gate = await openGate({ url: 'https://freigabe.example', key: process.env.FREIGABE_KEY })
 * const { maySend, reason } = gate.check({ account: 'c-1047', group: 'newsletter' })
 * ```
 *
 * Resolves once everything is known. Rejects with `ApiError` where the server refuses the key; while the
 * server cannot be reached, it keeps trying until `signal` aborts.
 */
export async function openGate(options: GateOptions): Promise<Gate> {
  const { maxAgeMilliseconds = 5_000 } = options
  const following = await follow({ ...options, maxAgeMilliseconds })
  const { table } = following
  return {
    ...answerFromCopy(readGate(table.bytes)),
    share: () => toShare(table.bytes),
    permit: (wish) => takePermit(following.server, wish, options.signal),
    caughtUp: (account, revision, milliseconds = 5_000) =>
      following.until(() => (table.account(account)?.revision ?? 0) >= revision, milliseconds),
    close: () => following.end(),
  }
}
