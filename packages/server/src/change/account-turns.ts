import type { Database } from '../database/database.ts'

const lastTurns = new WeakMap<Database, Map<string, Promise<unknown>>>()

/**
 * Runs the changes of an account one after the other, and those of different accounts side by side. Who waits
 * here holds no connection of the pool: ten of them would otherwise wait for one account, and everybody else
 * for them.
 */
export async function inTurn<T>(
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
