import type { Database } from '../database/database.ts'

const lastTurns = new WeakMap<Database, Map<string, Promise<unknown>>>()

/**
 * Runs the changes of one account one after the other, and those of different accounts side by side. Who
 * waits here holds no connection of the pool: ten of them would otherwise wait for one account, and everybody
 * else for them.
 */
export async function inTurn<T>(
  database: Database,
  account: string | null,
  work: () => Promise<T>,
): Promise<T> {
  if (account === null) return work()
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
