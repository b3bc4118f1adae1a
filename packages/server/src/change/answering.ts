import { AsyncLocalStorage } from 'node:async_hooks'
import { readWithin, setRole, type Tx } from '../database/database.ts'
import { onlyRead } from '../database/in-one-transaction.ts'

/** What is to be answered once something was changed, and what that came to in the newest change. */
interface Answering {
  read: () => Promise<unknown>
  answer: { value: unknown } | null
}

const answering = new AsyncLocalStorage<Answering>()

/**
 * Does something and answers with what stands afterwards. That is read at the end of the change itself, within
 * its transaction: so the answer is what this change led to, and can be kept under its idempotency key. Where
 * nothing was changed it is read by itself.
 *
 * @param act what changes something, if anything is to be changed
 * @param read what is answered
 */
export async function answered<T>(act: () => Promise<unknown>, read: () => Promise<T>): Promise<T> {
  const store: Answering = { read, answer: null }
  await answering.run(store, act)
  return store.answer === null ? read() : (store.answer.value as T)
}

/** At the end of a change: what is answered, which without a wish is what the change came to. */
export async function readAnswer(tx: Tx, result: unknown): Promise<unknown> {
  const store = answering.getStore()
  if (store === undefined) return result
  store.answer = null
  const value = await readWithin(tx, store.read)
  store.answer = { value }
  return value
}

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
