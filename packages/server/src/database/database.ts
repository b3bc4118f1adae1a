import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql, type Transaction } from 'kysely'
import { isUuid } from './is-uuid.ts'
import { databaseRole, type RoleName } from './roles.ts'
import type { Tables } from './tables.ts'

export type Tx = Transaction<Tables>

/** The database as the rest of the server sees it: transactions under a role, and nothing else. */
export interface Database {
  kind: 'embedded' | 'postgres'
  /** Prefix of the role names, see `rolePrefix`. */
  prefix: string
  /** For migrations and set-up only; requests and jobs go through `inRole`. */
  root: Kysely<Tables>
  close(): Promise<void>
}

const running = new AsyncLocalStorage<true>()

/** Has its say in a transaction that has changed something, right before it commits, as the role `door`. */
export type LastWord = (tx: Tx, result: unknown) => Promise<void>

const lastWord = new AsyncLocalStorage<LastWord>()

/**
 * Runs `work` so that each of its transactions that changes something ends with `word`, which is told
 * what the transaction came to. A word that throws undoes the transaction.
 */
export function withLastWord<T>(word: LastWord, work: () => Promise<T>): Promise<T> {
  return lastWord.run(word, work)
}

/**
 * Runs `work` in one transaction under a role, bound to one account where the role reads or writes a
 * single account's rows. Commits when `work` resolves, rolls back when it throws. Commands of one account
 * follow each other: whatever such a transaction reads holds until it ends.
 *
 * Throws at once when called inside such a transaction: on the embedded database's single connection
 * the inner one would wait for the outer for ever.
 */
export async function inRole<T>(
  database: Database,
  role: RoleName,
  account: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return transact(database, role, account, async (tx) => {
    if (role === 'command' && account !== null) await lockAccount(tx, account)
    return work(tx)
  })
}

/**
 * Reads what a command of an account builds on, however long that takes, and has its other commands go on
 * meanwhile: what was read may be different by the time the command itself runs.
 */
export async function readAhead<T>(
  database: Database,
  account: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return transact(database, 'command', account, work)
}

async function transact<T>(
  database: Database,
  role: RoleName,
  account: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (running.getStore()) throw new Error(`A transaction as ${role} was begun inside another one.`)
  return running.run(true, () =>
    database.root.transaction().execute(async (tx) => {
      await enterRole(tx, database.prefix, role, account)
      const result = await work(tx)
      await sayLastWord(tx, database.prefix, result)
      return result
    }),
  )
}

async function sayLastWord(tx: Tx, prefix: string, result: unknown) {
  const word = lastWord.getStore()
  if (word === undefined) return
  const { rows } = await sql<{
    changed: boolean
  }>`select pg_current_xact_id_if_assigned() is not null as changed`.execute(tx)
  if (!rows[0]!.changed) return
  await setRole(tx, prefix, 'door')
  await word(tx, result)
}

/** Runs `work` under another role within the same transaction, then goes back to the first. */
export async function asRole<T>(
  database: Database,
  tx: Tx,
  role: { as: RoleName; backTo: RoleName },
  work: () => Promise<T>,
): Promise<T> {
  await setRole(tx, database.prefix, role.as)
  try {
    const result = await work()
    await setRole(tx, database.prefix, role.backTo)
    return result
  } catch (error) {
    // Whoever catches this goes on as before; in an aborted transaction no role can be set, nor matters.
    await setRole(tx, database.prefix, role.backTo).catch(() => undefined)
    throw error
  }
}

/** True while the caller is inside a transaction of ours. */
export function insideTransaction(): boolean {
  return running.getStore() === true
}

async function enterRole(tx: Tx, prefix: string, role: RoleName, account: string | null) {
  // A literal, since set_config() is not passed on to the shards of a Citus cluster.
  if (account !== null) {
    await sql.raw(`set local freigabe.account = '${checkedUuid(account)}'`).execute(tx)
  }
  await setRole(tx, prefix, role)
}

/**
 * Taken before all else, so that no lock of a row, the log's chain or the gate can close a circle between
 * two commands of an account, and none of them stores what another has just made untrue. See decision 0040.
 */
async function lockAccount(tx: Tx, account: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${account}, 0))`.execute(tx)
}

async function setRole(tx: Tx, prefix: string, role: RoleName) {
  await sql.raw(`set local role "${databaseRole(prefix, role)}"`).execute(tx)
}

function checkedUuid(text: string): string {
  if (!isUuid(text)) {
    throw new Error('An account is named by its UUID.')
  }
  return text
}
