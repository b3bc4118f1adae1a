import type { ErrorCode } from '@freigabe/contract'

/** What the reader is told about a problem: what is wrong, and what to do. */
export interface ProblemText {
  title: string
  action: string
}

/** A text for each error code of the API, and for the three errors that never came from it. */
export type ProblemTexts = Record<
  ErrorCode | 'FILE_CHANGED' | 'NO_CONNECTION' | 'UNEXPECTED',
  ProblemText
>
