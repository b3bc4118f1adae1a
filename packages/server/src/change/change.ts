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
 * Changes of one account follow each other. They queue in this process before they take a connection, so that
 * one busy account leaves the others theirs, and then at the account's head, which a change locks before it
 * reads anything. Whatever `work` reads afterwards holds until it ends, and no lock that it takes later can
 * close a circle with another change of the account. The order of all locks: the account's head or the platform's
 * settings, then those for whom acceptances by rules are counted, the rows of people and of the desk's queue, then the
 * platform's chain, and last the idempotency key, whose holder never waits for one of the others.
 *
 * `work` does its part in the database and collects the rest in its unit: events, letters, jobs, immediate
 * notices, groups whose gate may have changed. When it resolves, all of that is written down once, together
 * with the answer under its idempotency key; then it commits. When it throws, nothing has happened.
 *
 * A change that met another, or lost its connection before COMMIT was sent, is begun again with an empty
 * unit, so `work` may run several times and must do nothing outside the database. A COMMIT whose answer was
 * lost is asked about and never repeated.
 *
 * @param account that everything happens in; null for the platform's own affairs. If there are several, it
 * happens in the first, and all are locked, in a fixed order
 * @returns the result of `work`
 * @throws what `work` throws; at once when called within another transaction, which on the embedded database
 * would wait for itself; and the database's error once it was tried a few times, which becomes
 * DATABASE_UNAVAILABLE
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
  // Its number may come later: should this fail, another process gives it.
  house.feed.publish().catch(() => undefined)
  return result
}

function accountsOf(account: string | null | readonly string[]): readonly string[] {
  if (account === null) return []
  return typeof account === 'string' ? [account] : [...new Set(account)]
}

/**
 * Adds rows to an account as `command` without waiting for its other changes. It is for facts that no
 * decision depends on until a change takes them up, such as the arrival of a delivery. So it locks no head,
 * and makes no revision, no event and nothing for the feed or the gate. It says the last word, as every write
 * of a request does; conflicts and lost connections are handled as in `change`.
 *
 * @param work must not rely on rows that it read staying the same: uniqueness needs a constraint
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

/** The id of a transaction that wrote something, so that a lost COMMIT can be asked about. */
async function idOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{
    id: string | null
  }>`select pg_current_xact_id_if_assigned()::text as id`.execute(tx)
  return rows[0]!.id ?? onlyRead
}

/**
 * Writes what belongs to no account, no log and no answer: claims on keys, counted attempts, failures of a
 * sweep. Otherwise as `change`.
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
 * Runs the changes of an account one after the other, and those of different accounts side by side. A change
 * that waits here holds no connection of the pool: otherwise ten of them could wait for one account, and
 * everyone else for them.
 */
async function inTurn<T>(
  database: Database,
  accounts: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  // In the order in which their heads are locked.
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
