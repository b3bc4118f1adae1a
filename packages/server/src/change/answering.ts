import { AsyncLocalStorage } from 'node:async_hooks'
import { readWithin, setRole, type Tx } from '../database/database.ts'
import { onlyRead } from '../database/in-one-transaction.ts'

/** What to answer once something was changed, and the result of the newest change. */
interface Answering {
  read: () => Promise<unknown>
  answer: { value: unknown } | null
}

const answering = new AsyncLocalStorage<Answering>()

/**
 * Does something and answers with the state afterwards. That is read at the end of the change itself, within
 * its transaction: so the answer is the result of this change, and can be kept under its idempotency key. If
 * nothing was changed, it is read separately.
 *
 * @param act makes the change, if anything is to be changed
 * @param read reads the answer
 */
export async function answered<T>(act: () => Promise<unknown>, read: () => Promise<T>): Promise<T> {
  const store: Answering = { read, answer: null }
  await answering.run(store, act)
  return store.answer === null ? read() : (store.answer.value as T)
}

/** At the end of a change: the answer, or if none is to be read, the result of the change. */
export async function readAnswer(tx: Tx, result: unknown): Promise<unknown> {
  const store = answering.getStore()
  if (store === undefined) return result
  store.answer = null
  const value = await readWithin(tx, store.read)
  store.answer = { value }
  return value
}

/** Runs in a change right before it commits, as the role `door`. */
export type LastWord = (tx: Tx, result: unknown) => Promise<void>

const lastWord = new AsyncLocalStorage<LastWord>()

/**
 * Runs `work` so that each of its transactions that changes something ends with `word`, which is told the
 * result of the transaction. A word that throws undoes the transaction.
 */
export function withLastWord<T>(word: LastWord, work: () => Promise<T>): Promise<T> {
  return lastWord.run(word, work)
}

/** Runs the last word, if there is one and something was changed. */
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
