import type { GateAnswer } from '@freigabe/contract'
import {
  answerFrom,
  type BatchAnswer,
  findGroup,
  type GateTable,
  since,
  staleAnswer,
} from '@freigabe/gate'
import { type Copy, type FollowOptions, follow } from './follow.ts'

/** Whom a gate follows, and how old what it knows may become. */
export interface GateOptions extends FollowOptions {
  /**
   * So many milliseconds after the last word from the server every answer is `deny`, `stale`; 5,000 unless said
   * otherwise. It is what a revocation may take at most while the server cannot be reached.
   */
  maxAgeMilliseconds?: number
}

/** May this be sent? Names are ids or your own references. */
export interface GateQuestion {
  account: string
  group: string
  /** `campaign` unless said otherwise. */
  purpose?: GateAnswer['purpose']
  /** Asks about these imports alone. */
  batches?: readonly string[]
  /** Says of each import how it stands, also where none is named. */
  detail?: boolean
}

/** What the gate says. */
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

/** One group, to be asked about again and again. */
export interface GroupGate {
  /** May it be sent to at this moment? */
  check(purpose?: GateAnswer['purpose']): GateVerdict
}

/** A copy of all that the gate knows, kept up to date. */
export interface Gate {
  /**
   * Answers at once and without waiting for anything.
   *
   * ```ts
   * if (gate.check({ account: 'c-1047', group: 'newsletter' }).maySend) send()
   * ```
   */
  check(question: GateQuestion): GateVerdict
  /**
   * A group to ask about in a loop, which is many times as fast as to name it each time.
   *
   * ```ts
   * const newsletter = gate.group('c-1047', 'newsletter')
   * for (const message of messages) if (newsletter.check().maySend) send(message)
   * ```
   */
  group(account: string, group: string): GroupGate
  /** How long ago at most all that it knows was true, in milliseconds. */
  age(): number
  /**
   * Resolves once it knows an account’s revision, as a change of your own answered it; rejects with `GateStale`
   * after so many milliseconds, 5,000 unless said otherwise.
   *
   * ```ts
   * await gate.caughtUp('c-1047', revision)
   * ```
   */
  caughtUp(account: string, revision: number, milliseconds?: number): Promise<void>
  /** Ends it; whatever is asked afterwards is denied as `stale`. */
  close(): Promise<void>
}

/**
 * Opens a gate inside your process: it reads all that the server’s gate knows, follows every change, and answers
 * from memory. When in doubt it is closed: what it has not heard of for too long is denied.
 *
 * ```ts
 * const gate = await openGate({ url: 'https://freigabe.example', key: process.env.FREIGABE_KEY })
 * const { maySend, reason } = gate.check({ account: 'c-1047', group: 'newsletter' })
 * ```
 *
 * Resolves once everything is known. Rejects with `ApiError` where the server refuses the key; while it cannot be
 * reached, it is tried again until `signal` aborts.
 */
export async function openGate(options: GateOptions): Promise<Gate> {
  const { maxAgeMilliseconds = 5_000 } = options
  const following = await follow(options)
  const isStale = (copy: Copy) => since(copy.asOf) > maxAgeMilliseconds
  return {
    check({ account, group, purpose = 'campaign', batches, detail }) {
      const copy = following.copy()
      if (isStale(copy)) return stale
      const found = findGroup(copy.table, account, group)
      const answer = answerFrom(copy.table, found, { purpose, batches, detail }, Date.now())
      return verdictOf(answer, found.account?.revision ?? null)
    },
    group(account, group) {
      const byPurpose = new Map<string, () => GateVerdict>()
      const campaign = remembering(following.copy, isStale, { account, group, purpose: 'campaign' })
      return {
        check(purpose = 'campaign') {
          if (purpose === 'campaign') return campaign()
          const known = byPurpose.get(purpose)
          if (known !== undefined) return known()
          const other = remembering(following.copy, isStale, { account, group, purpose })
          byPurpose.set(purpose, other)
          return other()
        },
      }
    },
    age: () => since(following.copy().asOf),
    caughtUp: (account, revision, milliseconds = 5_000) =>
      following.until(
        ({ table }) => (table.account(account)?.revision ?? 0) >= revision,
        milliseconds,
      ),
    close: () => following.end(),
  }
}

/** Answers a question again until something changes, or time alone changes the answer. */
function remembering(
  copyNow: () => Copy,
  isStale: (copy: Copy) => boolean,
  { account, group, purpose }: { account: string; group: string; purpose: GateAnswer['purpose'] },
): () => GateVerdict {
  let table: GateTable | null = null
  let version = -1
  let until = 0
  let verdict = stale
  return () => {
    const copy = copyNow()
    if (isStale(copy)) return stale
    const at = Date.now()
    if (copy.table !== table || table.version !== version || at >= until) {
      table = copy.table
      version = table.version
      const found = findGroup(table, account, group)
      const isThere = found.group !== -1
      until = isThere ? table.stepOf(found.group, { purpose, at }).until : Infinity
      verdict = verdictOf(
        answerFrom(table, found, { purpose }, at),
        found.account?.revision ?? null,
      )
    }
    return verdict
  }
}

function verdictOf(
  { reason, enforced, batches }: ReturnType<typeof answerFrom>,
  revision: number | null,
): GateVerdict {
  const verdict = reason === null ? 'allow' : 'deny'
  return { maySend: reason === null || !enforced, verdict, reason, enforced, revision, batches }
}

const stale = Object.freeze(verdictOf(staleAnswer, null))
