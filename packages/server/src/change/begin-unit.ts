import type { Instant } from '@freigabe/core'
import { sql } from 'kysely'
import {
  enterRole,
  forgetRole,
  setAccount,
  setRole,
  standStill,
  type Tx,
} from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { type Head, lockHead, lockHeadIfFree } from './account-head.ts'
import { collecting, nothing, type OpenUnit } from './unit.ts'
import { writeDown } from './write-down.ts'

/**
 * Begins a change: enters the role, locks the heads of the accounts in their fixed order, or the platform's
 * settings for an administrator, and only then reads the clock, which from there on stands still for every reader within the change.
 */
export async function beginUnit(
  house: House,
  tx: Tx,
  as: RoleName,
  accounts: readonly string[],
): Promise<OpenUnit> {
  const { database, clock } = house
  const [account = null] = accounts
  const heads = new Map<string, Head>()
  standStill(null)
  await enterRole(tx, database, account === null ? as : 'log', account, timeouts(database))
  for (const each of accounts.toSorted()) {
    if (accounts.length > 1) await setAccount(tx, each)
    heads.set(each, await lockHead(tx, each))
  }
  if (accounts.length > 1) await setAccount(tx, account!)
  if (account === null && as === 'admin') await lockSettings(tx)
  if (account !== null) await setRole(tx, database.prefix, as)
  const before = [...heads.values()].map((head) => head.at ?? '')
  const now = [clock.now(), ...before].toSorted().at(-1)!
  standStill(now)
  return unitOf({ house, tx, account: account ?? '', now, role: as, heads })
}

/** Administrators set the platform's affairs one after the other, so a double click finds its first one done. */
async function lockSettings(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7213004)`.execute(tx)
}

/** A longer wait is undone and begun again, or reported; the embedded database never waits for anyone. */
export function timeouts({ kind }: House['database']): string[] {
  if (kind === 'embedded') return []
  return [
    "set local lock_timeout = '5s'",
    "set local statement_timeout = '60s'",
    "set local idle_in_transaction_session_timeout = '60s'",
  ]
}

interface Where {
  house: House
  tx: Tx
  account: string
  now: Instant
  role: RoleName
  heads: Map<string, Head>
}

function unitOf(where: Where): OpenUnit {
  const { house, tx, now, heads } = where
  const { prefix } = house.database
  const collected = nothing()
  let { account, role } = where
  return {
    ...{ house, tx, now, collected, heads, as },
    ...collecting(collected, () => account),
    get account() {
      return account
    },
    async rehearse(work) {
      await sql`savepoint rehearsal`.execute(tx)
      const rehearsed = unitOf({ ...where, account, role, heads: new Map(heads) })
      const result = await work(rehearsed)
      await writeDown(rehearsed)
      await sql`rollback to savepoint rehearsal`.execute(tx)
      forgetRole(tx)
      return result
    },
    async enterIfFree(next) {
      await setAccount(tx, next)
      if (!heads.has(next)) {
        const head = await as('log', () => lockHeadIfFree(tx, next))
        if (head === null) {
          if (account !== '') await setAccount(tx, account)
          return false
        }
        heads.set(next, head)
      }
      account = next
      return true
    },
  }

  async function as<T>(other: RoleName, work: () => Promise<T>): Promise<T> {
    const before = role
    await enter(other)
    try {
      const result = await work()
      await enter(before)
      return result
    } catch (error) {
      // The caller may catch this and go on; in an aborted transaction no role can be set, nor matters.
      await enter(before).catch(() => undefined)
      throw error
    }
  }

  async function enter(next: RoleName) {
    await setRole(tx, prefix, next)
    role = next
  }
}
