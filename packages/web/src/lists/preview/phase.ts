import type { Preview } from '../worker/messages.ts'
import type { Outcome } from './decide-on-file.ts'

/** Where a file stands before its upload. */
export type Phase =
  | { kind: 'checking'; file: File; bytes: number }
  | { kind: 'asking'; file: File; preview: Preview; outcome: Outcome | null }
  | { kind: 'mending'; file: File; preview: Preview; bytes: number }
