import type { ErrorCode } from '@freigabe/contract'

/** What the reader is told of a problem: what is wrong, and what to do. */
export interface ProblemText {
  title: string
  action: string
}

/** A text for each error code of the API, and for the three that never left it. */
export type ProblemTexts = Record<
  ErrorCode | 'FILE_CHANGED' | 'NO_CONNECTION' | 'UNEXPECTED',
  ProblemText
>
