import { setTimeout as pause } from 'node:timers/promises'
import { type ControlledTransaction, type Kysely, sql, type Transaction } from 'kysely'
import { repeats, whyToRepeat } from './repeats.ts'
import type { Tables } from './tables.ts'

/** The result of a transaction, and its id if it has one, so that a lost COMMIT can be asked about. */
export interface Ended<T> {
  result: T
  xid: string | null
}

/** If a transaction only read, it does not matter whether it was committed. */
export const onlyRead = 'only read'

const maximumAttempts = 5
/** No one waits much longer for an answer than for two locks that could not be had. */
const longestMilliseconds = 12_000

/**
 * Runs `work` in a transaction and commits it. A transaction that met another, or lost its connection before
 * COMMIT was sent, has not happened, and is repeated a few times. After that only the database knows: so it
 * is asked, and nothing that may have happened is ever repeated.
 */
export async function inOneTransaction<T>(
  root: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Ended<T>>,
): Promise<Ended<T>> {
  const begun = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(root, work)
    if (tried.ended !== null) return tried.ended
    const reason = whyToRepeat(tried.error)
    const isOver = attempt === maximumAttempts || performance.now() - begun > longestMilliseconds
    if (reason === null || isOver) throw tried.error
    repeats[reason] += 1
    // At random, or two that met would meet again.
    await pause(Math.random() * 10 * 2 ** attempt)
  }
}

async function tryOnce<T>(
  root: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Ended<T>>,
): Promise<{ ended: Ended<T> } | { ended: null; error: unknown }> {
  let tx: ControlledTransaction<Tables> | undefined
  let ended: Ended<T>
  try {
    tx = await root.startTransaction().execute()
    ended = await work(tx)
  } catch (error) {
    await giveUp(tx)
    return { ended: null, error }
  }
  try {
    await tx.commit().execute()
    return { ended }
  } catch (error) {
    await giveUp(tx)
    if (!(await wasCommitted(root, ended.xid, error))) return { ended: null, error }
    return { ended }
  }
}

/** Gives the connection back, too. If it is gone, there is nothing left to roll back. */
async function giveUp(tx: ControlledTransaction<Tables> | undefined) {
  await tx
    ?.rollback()
    .execute()
    .catch(() => undefined)
}

const asked = { times: 20, everyMilliseconds: 250 }

/**
 * Whether a transaction was committed whose COMMIT got no answer. Its server may still be working on it, or
 * on its way up again.
 *
 * @throws the error of the connection if that cannot be found out
 */
async function wasCommitted(root: Kysely<Tables>, xid: string | null, error: unknown) {
  // The server itself says that the transaction was undone.
  if (whyToRepeat(error) !== 'connection') return false
  if (xid === onlyRead) return true
  if (xid === null) throw error
  for (let time = 0; time < asked.times; time += 1) {
    const status = await statusOf(root, xid).catch(() => 'unknown')
    if (status === 'committed') return true
    if (status === 'aborted') return false
    await pause(asked.everyMilliseconds)
  }
  throw error
}

async function statusOf(root: Kysely<Tables>, xid: string): Promise<string> {
  const { rows } = await sql<{
    status: string | null
  }>`select pg_xact_status(${xid}::xid8) as status`.execute(root)
  return rows[0]!.status ?? 'unknown'
}
