import { type ErrorCode, errors } from '@freigabe/contract'

export interface ErrorDetails {
  /** Details of this occurrence; shown to the caller. */
  detail?: string
  faults?: readonly { pointer: string; code: string; text: { de: string; en: string } }[]
  about?: Readonly<Record<string, unknown>>
  /** Seconds after which trying again makes sense. */
  retryAfter?: number
  cause?: unknown
}

/** The one way to refuse: a code of the contract's register, and the details of this occurrence. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(`${code}: ${errors[code].title}`, { cause: details.cause })
    this.code = code
    this.details = details
  }
}
