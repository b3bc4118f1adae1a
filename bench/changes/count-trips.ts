import { PostgresClient } from '../../packages/server/src/database/postgres-client.ts'
import type { Client } from './connect.ts'

/**
 * What PostgreSQL is sent, trip by trip, from the first statement of a transaction that `work` makes to its
 * COMMIT. Statements sent while an answer is still out share its trip.
 */
export async function tripsOf(work: () => Promise<unknown>): Promise<string[][]> {
  const open = new Map<Client, string[][]>()
  const unanswered = new Map<Client, number>()
  let longest: string[][] = []
  const clients = Object.getPrototypeOf(PostgresClient.prototype) as Client
  const { query } = clients
  clients.query = function (this: Client, ...given: unknown[]) {
    // A query of the pool's own is not part of a transaction.
    if (typeof given.at(-1) === 'function') return Reflect.apply(query, this, given)
    const [asked] = given as [string | { text: string }]
    const text = typeof asked === 'string' ? asked : asked.text
    const waiting = unanswered.get(this) ?? 0
    const trips = text.startsWith('begin') ? [] : (open.get(this) ?? [])
    open.set(this, trips)
    if (waiting > 0) trips.at(-1)!.push(text)
    else trips.push([text])
    // Followers of the feed read meanwhile, in transactions of a few statements.
    if (text === 'commit' && trips.length > longest.length) longest = trips
    unanswered.set(this, waiting + 1)
    const answer: Promise<unknown> = Reflect.apply(query, this, given)
    return answer.finally(() => unanswered.set(this, unanswered.get(this)! - 1))
  } as typeof query
  try {
    await work()
    return longest
  } finally {
    clients.query = query
  }
}
