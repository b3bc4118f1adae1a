import { AsyncLocalStorage } from 'node:async_hooks'
import type { Instant } from '@freigabe/core'
import { isId } from '@freigabe/gate'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import { inOneTransaction, onlyRead } from './in-one-transaction.ts'
import { databaseRole, type RoleName } from './rights/roles.ts'
import type { Tables } from './tables.ts'

export type Tx = Transaction<Tables>

/** The database as the rest of the server sees it: transactions under a role, and nothing else. */
export interface Database {
  kind: 'embedded' | 'postgres'
  /** Prefix of the role names, see `rolePrefix`. */
  prefix: string
  /** For migrations and set-up only; requests and jobs read through `readAs` and write through `change`. */
  root: Kysely<Tables>
  close(): Promise<void>
}

/**
 * Reads under a role, in one transaction that can write nothing, bound to one account where the role reads a
 * single account's rows. It does not wait for changes, so what was read may have changed by the time it is
 * used. If the connection is lost it reads again, so `work` may run several times.
 */
export async function readAs<T>(
  database: Database,
  role: RoleName,
  account: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const within = reading.getStore()
  if (within !== undefined) {
    return within.inTurn(async () => {
      await enterRole(within.tx, database, role, account)
      return work(within.tx)
    })
  }
  const attempt = async (tx: Tx) => {
    await enterRole(tx, database, role, account, ['set local transaction_read_only = on'])
    return { result: await work(tx), xid: onlyRead }
  }
  const { result } = await alone(`A transaction as ${role}`, () =>
    inOneTransaction(database.root, attempt),
  )
  return result
}

const reading = new AsyncLocalStorage<{
  tx: Tx
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
}>()

/** Makes each `readAs` in `work` read within a transaction that is otherwise done, one after the other. */
export function readWithin<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return reading.run({ tx, inTurn }, work)

  function inTurn<R>(read: () => Promise<R>): Promise<R> {
    const turn = last.then(read)
    last = turn.catch(() => undefined)
    return turn
  }
}

const running = new AsyncLocalStorage<{ now: Instant | null }>()

/**
 * Runs `work` and forbids any other transaction within it: on the embedded database's single connection it
 * would wait for this one for ever, so it throws at once.
 */
export async function alone<T>(title: string, work: () => Promise<T>): Promise<T> {
  if (running.getStore()) throw new Error(`${title} was begun inside another one.`)
  const time = { now: null }
  try {
    return await running.run(time, work)
  } finally {
    // For work that was begun in there and goes on, such as a timer.
    time.now = null
  }
}

/** True while the caller is inside a transaction of ours. */
export function insideTransaction(): boolean {
  return running.getStore() !== undefined
}

/** Makes time stand still for everything that the transaction does from now on; null lets it go on. */
export function standStill(now: Instant | null): void {
  running.getStore()!.now = now
}

/** A clock that stands still within a transaction whose time stands still. */
export function clockOf(clock: Clock): Clock {
  return { now: () => running.getStore()?.now ?? clock.now() }
}

/** Reads under another role within the same transaction, then goes back to the first. */
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
    // The caller may catch this and go on; in an aborted transaction no role can be set, nor matters.
    await setRole(tx, database.prefix, role.backTo).catch(() => undefined)
    throw error
  }
}

/** Begins to act under a role, in an account if there is one; `settings` hold for the transaction. */
export async function enterRole(
  tx: Tx,
  database: Database,
  role: RoleName,
  account: string | null,
  settings: readonly string[] = [],
): Promise<void> {
  await execute(tx, database, [
    ...settings,
    ...(account === null ? [] : [accountSetting(account)]),
    roleSetting(database.prefix, role),
  ])
  actingAs.set(tx, role)
}

/** The role under which a transaction acts at the moment, as far as it is known. */
const actingAs = new WeakMap<Tx, RoleName>()

/** Switches to a role, which costs nothing if it is the same. */
export async function setRole(tx: Tx, prefix: string, role: RoleName): Promise<void> {
  if (actingAs.get(tx) === role) return
  await sql.raw(roleSetting(prefix, role)).execute(tx)
  actingAs.set(tx, role)
}

/** Call this after undoing a part of a transaction, which also undoes a role set in that part. */
export function forgetRole(tx: Tx): void {
  actingAs.delete(tx)
}

/** Switches to another account. */
export async function setAccount(tx: Tx, account: string): Promise<void> {
  await sql.raw(accountSetting(account)).execute(tx)
}

/** In one round trip, if any is needed. */
async function execute(tx: Tx, { kind }: Database, statements: readonly string[]) {
  const sent = kind === 'postgres' ? [statements.join('; ')] : statements
  for (const statement of sent) await sql.raw(statement).execute(tx)
}

/** A literal, since set_config() is not passed on to the shards of a Citus cluster. */
function accountSetting(account: string): string {
  if (!isId(account)) throw new Error('An account is named by its UUID.')
  return `set local freigabe.account = '${account}'`
}

function roleSetting(prefix: string, role: RoleName): string {
  return `set local role "${databaseRole(prefix, role)}"`
}
