import { sql } from 'kysely'
import { alone, type Database, enterRole, type Tx } from '../database/database.ts'
import { inOneTransaction, onlyRead } from '../database/in-one-transaction.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { readAnswer, sayLastWord } from './answering.ts'
import { beginUnit, timeouts } from './begin-unit.ts'
import type { Unit } from './unit.ts'
import { writeDown } from './write-down.ts'

/**
 * The one way to change anything.
 *
 * Changes of one account follow each other. They queue in this process before they take a connection, so
 * that one busy account leaves the others theirs, and then at the account's head, which a change locks
 * before it reads anything. Whatever `work` reads afterwards holds until it ends, and no lock that it takes
 * later can close a circle with another change of the account. The order of all locks: the account's head,
 * then the rows of people and of the desk's queue, then the platform's chain, and the idempotency key,
 * which nobody holds who waits for one of the others.
 *
 * `work` does its part in the database and collects the rest in its unit: events, letters, jobs, what is to
 * be told at once, groups whose gate may have changed. When it resolves, all of that is written down once, and
 * the answer under its idempotency key with it; then it commits. When it throws, nothing has happened.
 *
 * What met another change, or lost its connection before COMMIT was sent, is begun anew with an empty unit,
 * so `work` may run several times and must do nothing outside the database. A COMMIT whose answer was lost
 * is asked about and never repeated.
 *
 * @param account that everything happens in; null for what is the platform's. Of several the first, and all of
 *   them are locked, in one order
 * @returns what `work` came to
 * @throws what `work` throws; at once when called within another transaction, which on the embedded database
 *   would wait for itself; and the database's error once it was tried a few times, which becomes
 *   DATABASE_UNAVAILABLE
 */
export async function change<T>(
  house: House,
  as: RoleName,
  account: string | null | readonly string[],
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const accounts = accountsOf(account)
  const changed = new Set<string>()
  const attempt = async (tx: Tx) => {
    const unit = await beginUnit(house, tx, as, accounts)
    const result = await work(unit)
    const xid = (await writeDown(unit)) ?? (await idOf(tx))
    for (const each of unit.heads.keys()) changed.add(each)
    const answer = await readAnswer(tx, result)
    await sayLastWord(tx, house.database.prefix, answer, xid)
    return { result, xid }
  }
  const { result } = await alone(`A change as ${as}`, () =>
    inTurn(house.database, accounts, () => inOneTransaction(house.database.root, attempt)),
  ).finally(() => house.gate.forget(changed))
  // Its number comes when it comes: somebody else gives it, should this fail.
  house.feed.publish().catch(() => undefined)
  return result
}

function accountsOf(account: string | null | readonly string[]): readonly string[] {
  if (account === null) return []
  return typeof account === 'string' ? [account] : [...new Set(account)]
}

/**
 * Adds rows to an account as `command` without waiting for its other changes: for what nobody decides about
 * until a change takes it up, as of a delivery, that it has come. So it locks no head, and is no revision, no
 * event and nothing for the feed or the gate. It says the last word, as every write of a request does; what it
 * meets or loses is begun anew or asked about as `change` does it.
 *
 * @param work is not told any rows that it read will hold: what must be once, a constraint has to say
 */
export async function append<T>(
  { database }: Pick<House, 'database'>,
  account: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const attempt = async (tx: Tx) => {
    await enterRole(tx, database, 'command', account, timeouts(database))
    const result = await work(tx)
    const xid = await idOf(tx)
    await sayLastWord(tx, database.prefix, result, xid)
    return { result, xid }
  }
  const { result } = await alone('An append', () => inOneTransaction(database.root, attempt))
  return result
}

/** Of a transaction that wrote something, so that a lost COMMIT can be asked about. */
async function idOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{
    id: string | null
  }>`select pg_current_xact_id_if_assigned()::text as id`.execute(tx)
  return rows[0]!.id ?? onlyRead
}

/**
 * Writes what belongs to no account, no log and no answer: claims on keys, counted attempts, what a sweep
 * could not do. Otherwise as `change`.
 */
export async function writeAside<T>(
  database: House['database'],
  as: RoleName,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const attempt = async (tx: Tx) => {
    await enterRole(tx, database, as, null)
    return { result: await work(tx), xid: null }
  }
  return alone(
    `A write as ${as}`,
    async () => (await inOneTransaction(database.root, attempt)).result,
  )
}

const lastTurns = new WeakMap<Database, Map<string, Promise<unknown>>>()

/**
 * Runs the changes of an account one after the other, and those of different accounts side by side. Who waits
 * here holds no connection of the pool: ten of them would otherwise wait for one account, and everybody else
 * for them.
 */
async function inTurn<T>(
  database: Database,
  accounts: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  // In the order in which their heads are locked, too.
  const inOrder = accounts.toSorted()
  return inOrder.reduceRight<() => Promise<T>>(
    (then, account) => () => inTurnOf(database, account, then),
    work,
  )()
}

async function inTurnOf<T>(
  database: Database,
  account: string,
  work: () => Promise<T>,
): Promise<T> {
  const last = lastTurns.get(database) ?? new Map<string, Promise<unknown>>()
  lastTurns.set(database, last)
  const before = last.get(account) ?? Promise.resolve()
  const turn = before.then(work)
  const ended = turn.catch(() => undefined)
  last.set(account, ended)
  try {
    return await turn
  } finally {
    if (last.get(account) === ended) last.delete(account)
  }
}
