import type { Instant } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import type { Head } from './account-head.ts'
import type { Collected, Collecting } from './collected.ts'

/** One attempt at a change: where it happens, when, and what it collects until it ends. */
export interface Unit extends Collecting {
  readonly house: House
  readonly tx: Tx
  /** The account that everything happens in; empty for what is the platform's. */
  readonly account: string
  /** Read once, when the locks were held; never before the account's last change. */
  readonly now: Instant
  /** Runs `work` under another role, then goes back. */
  as<T>(role: RoleName, work: () => Promise<T>): Promise<T>
  /**
   * Does something and undoes all of it again, its end included: whatever would be refused is refused, and
   * nothing has happened. What `work` throws ends the whole change.
   */
  rehearse<T>(work: (unit: Unit) => Promise<T>): Promise<T>
  /**
   * Goes on in an account that was not known before, as whoever begins at a row of the desk's queue. Says
   * false where somebody else is changing it: who holds such a row must not wait for an account.
   */
  enterIfFree(account: string): Promise<boolean>
}

/** A change that is to be written down. */
export interface OpenUnit extends Unit {
  readonly collected: Collected
  /** The locked heads, by account. */
  readonly heads: Map<string, Head>
}
