import { alone, enterRole, type Tx } from '../database/database.ts'
import { inOneTransaction } from '../database/in-one-transaction.ts'
import type { RoleName } from '../database/roles.ts'
import type { House } from '../house.ts'
import { inTurn } from './account-turns.ts'
import { readAnswer } from './answering.ts'
import { beginUnit } from './begin-unit.ts'
import { sayLastWord } from './last-word.ts'
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
 * @param account that everything happens in; null for what is the platform's
 * @returns what `work` came to
 * @throws what `work` throws; at once when called within another transaction, which on the embedded database
 *   would wait for itself; and the database's error once it was tried a few times, which becomes
 *   DATABASE_UNAVAILABLE
 */
export async function change<T>(
  house: House,
  as: RoleName,
  account: string | null,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const attempt = async (tx: Tx) => {
    const unit = await beginUnit(house, tx, as, account)
    const result = await work(unit)
    const xid = await writeDown(unit)
    const answer = await readAnswer(tx, result)
    await sayLastWord(tx, house.database.prefix, answer)
    return { result, xid }
  }
  const { result, xid } = await alone(`A change as ${as}`, () =>
    inTurn(house.database, account, () => inOneTransaction(house.database.root, attempt)),
  )
  // Its number comes when it comes: somebody else gives it, should this fail.
  if (xid !== null) house.feed.publish().catch(() => undefined)
  return result
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
