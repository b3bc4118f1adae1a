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
 * Reads under a role, in one transaction that can write nothing, bound to one account where the role reads
 * a single account's rows. Waits for nobody who changes something, so what was read may be different by the
 * time it is used. Where the connection is lost it is read anew, so `work` may run several times.
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

/** Has whatever `work` reads by `readAs` read within a transaction that has done all else, one after the other. */
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
 * Runs `work`, within which no other transaction may be begun: on the embedded database's single connection
 * it would wait for this one for ever, so that throws at once.
 */
export async function alone<T>(title: string, work: () => Promise<T>): Promise<T> {
  if (running.getStore()) throw new Error(`${title} was begun inside another one.`)
  const time = { now: null }
  try {
    return await running.run(time, work)
  } finally {
    // For what was begun in there and goes on, as a timer does.
    time.now = null
  }
}

/** True while the caller is inside a transaction of ours. */
export function insideTransaction(): boolean {
  return running.getStore() !== undefined
}

/** Has time stand still for all that the transaction does from now on, or lets it go on with null. */
export function standStill(now: Instant | null): void {
  running.getStore()!.now = now
}

/** A clock that stands still within a transaction for which time does. */
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
    // Whoever catches this goes on as before; in an aborted transaction no role can be set, nor matters.
    await setRole(tx, database.prefix, role.backTo).catch(() => undefined)
    throw error
  }
}

/** Begins to act under a role, in an account where there is one; `settings` hold for the transaction. */
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

/** Under which role a transaction acts at the moment, as far as that is known. */
const actingAs = new WeakMap<Tx, RoleName>()

/** Goes on under a role, which costs nothing where it is the same. */
export async function setRole(tx: Tx, prefix: string, role: RoleName): Promise<void> {
  if (actingAs.get(tx) === role) return
  await sql.raw(roleSetting(prefix, role)).execute(tx)
  actingAs.set(tx, role)
}

/** After what undid a part of a transaction, the role that was set in it included. */
export function forgetRole(tx: Tx): void {
  actingAs.delete(tx)
}

/** Goes on in another account. */
export async function setAccount(tx: Tx, account: string): Promise<void> {
  await sql.raw(accountSetting(account)).execute(tx)
}

/** In one round trip where there is one to be made. */
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
