import { AsyncLocalStorage } from 'node:async_hooks'
import { setRole, type Tx } from '../database/database.ts'
import { onlyRead } from '../database/in-one-transaction.ts'

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

/** Lets the word be said, if there is one and something was changed. */
export async function sayLastWord(
  tx: Tx,
  prefix: string,
  result: unknown,
  xid: string,
): Promise<void> {
  const word = lastWord.getStore()
  if (word === undefined || xid === onlyRead) return
  await setRole(tx, prefix, 'door')
  await word(tx, result)
}
