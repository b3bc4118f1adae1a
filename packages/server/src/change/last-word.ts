import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { setRole, type Tx } from '../database/database.ts'

/** Has its say in a change right before it commits, as the role `door`. */
export type LastWord = (tx: Tx, result: unknown) => Promise<void>

const lastWord = new AsyncLocalStorage<LastWord>()

/**
 * Runs `work` so that each of its transactions that changes something ends with `word`, which is told
 * what the transaction came to. A word that throws undoes the transaction.
 */
export function withLastWord<T>(word: LastWord, work: () => Promise<T>): Promise<T> {
  return lastWord.run(word, work)
}

/** Runs `work`, whose transactions are no request's alone and end with nobody's word. */
export function withoutLastWord<T>(work: () => T): T {
  return lastWord.exit(work)
}

/** Lets the word be said, if there is one and something was changed. */
export async function sayLastWord(tx: Tx, prefix: string, result: unknown): Promise<void> {
  const word = lastWord.getStore()
  if (word === undefined) return
  const { rows } = await sql<{
    changed: boolean
  }>`select pg_current_xact_id_if_assigned() is not null as changed`.execute(tx)
  if (!rows[0]!.changed) return
  await setRole(tx, prefix, 'door')
  await word(tx, result)
}
