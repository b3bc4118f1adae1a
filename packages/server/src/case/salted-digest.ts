import { createHmac } from 'node:crypto'
import { canonicalJson } from '../log/canonical-json.ts'

/**
 * The digest by which the log knows words of a case. It is keyed with the case's salt: once that is
 * erased with the words, nobody can try out what they said.
 */
export function saltedDigest(salt: string, words: unknown): string {
  return createHmac('sha256', salt).update(canonicalJson(words)).digest('hex')
}
