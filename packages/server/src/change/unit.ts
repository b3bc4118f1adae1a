import type { Instant } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import type { Job } from '../jobs/job.ts'
import type { NewEvent, PlatformEvent } from '../log/chain.ts'
import type { Head } from './account-head.ts'

/** One attempt at a change: where it happens, when, and what it collects until it ends. */
export interface Unit extends Collecting {
  readonly house: House
  readonly tx: Tx
  /** The account that everything happens in; empty for the platform's own affairs. */
  readonly account: string
  /** Read once, when the locks were held; never before the account's last change. */
  readonly now: Instant
  /** Runs `work` under another role, then goes back. */
  as<T>(role: RoleName, work: () => Promise<T>): Promise<T>
  /**
   * Does something and undoes all of it again, including what happens at its end: whatever would be refused
   * is refused, and nothing has happened. Anything `work` throws ends the whole change.
   */
  rehearse<T>(work: (unit: Unit) => Promise<T>): Promise<T>
  /**
   * Goes on in an account that was not known at the start: a change may begin at a row of the desk's queue. False
   * if someone else is changing that account, because whoever has locked such a row must not wait for it.
   */
  enterIfFree(account: string): Promise<boolean>
}

/** A change that is to be written down. */
export interface OpenUnit extends Unit {
  readonly collected: Collected
  /** The locked heads, by account. */
  readonly heads: Map<string, Head>
}

/**
 * A case that looks different on screens, the policy that came into force, a decision for the platform to
 * carry out, a key that is not believed any more, or a group whose followers must look at it although what is
 * stored of it surely has not changed.
 */
type Notice =
  | { caseId: string }
  | { publication: number }
  | { goodwill: string }
  | { revokedKey: string }
  | { group: string }

/** What a verb says about what it did; it is written down once, when the verb is done. */
interface Collecting {
  /** Appends to the account's chain. */
  log(...events: readonly NewEvent[]): void
  /** Appends to the platform's chain: policy, staff, keys, reveals. */
  logOnPlatform(...events: readonly PlatformEvent[]): void
  /** Tells followers of the feed what else changed, once it is committed. */
  tell(notice: Notice): void
  /** Enqueues a job that exists if, and only if, this commits. */
  enqueue<Data extends object>(
    kind: Job<Data>,
    data: Data,
    options?: { afterSeconds?: number },
  ): void
  /** Brings changes of a group to the gate, if there are any. */
  refreshGate(group: string): void
  /** Tells the gate's followers about a group even if nothing stored of it has changed: time has passed. */
  announceAtGate(group: string): void
  /** Brings the standing of the whole account to the gate. */
  refreshStanding(): void
}

/** Everything that one attempt at a change has collected. */
interface Collected {
  /** By account, as are the cases. */
  events: Map<string, NewEvent[]>
  cases: Map<string, Set<string>>
  platformEvents: PlatformEvent[]
  publication?: number
  goodwill?: string
  revokedKey?: string
  jobs: { kind: Job<object>; data: object; options: { afterSeconds?: number } }[]
  /** Groups, and whether each is announced in any case. */
  gates: Map<string, boolean>
  /** Groups to announce, whatever is stored of them. */
  groups: Set<string>
  standing: boolean
}

/** What an attempt begins with. */
export function nothing(): Collected {
  return {
    events: new Map(),
    cases: new Map(),
    platformEvents: [],
    jobs: [],
    gates: new Map(),
    groups: new Set(),
    standing: false,
  }
}

/**
 * Collects what a verb says.
 *
 * @param account in which the change is at that moment; empty for the platform's own affairs
 */
export function collecting(collected: Collected, account: () => string): Collecting {
  return {
    log(...events) {
      // A chain without an account would never be written.
      if (account() === '')
        throw new Error('An event of an account was logged outside any account.')
      const before = collected.events.get(account()) ?? []
      collected.events.set(account(), [...before, ...events])
    },
    logOnPlatform: (...events) => void collected.platformEvents.push(...events),
    tell(notice) {
      if ('caseId' in notice) {
        const cases = collected.cases.get(account()) ?? new Set()
        collected.cases.set(account(), cases.add(notice.caseId))
      } else if ('group' in notice) collected.groups.add(notice.group)
      else Object.assign(collected, notice)
    },
    enqueue: (kind, data, options = {}) => void collected.jobs.push({ kind, data, options }),
    refreshGate: (group) => void collected.gates.set(group, collected.gates.get(group) ?? false),
    announceAtGate: (group) => void collected.gates.set(group, true),
    refreshStanding() {
      collected.standing = true
    },
  }
}
