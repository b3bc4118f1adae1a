import { AsyncLocalStorage } from 'node:async_hooks'
import { readWithin, type Tx } from '../database/database.ts'

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
