import type { ErrorCode, Problem } from '@freigabe/contract'

/**
 * A refusal by the API, with its problem document (RFC 9457).
 *
 * ```ts
 * try {
 *   await client.readGroup({ params: { account: 'c-1047', group: 'newsletter' } })
 * } catch (error) {
 *   if (!(error instanceof ApiError)) throw error
 *   console.error(error.code, error.problem.action)
 * }
 * ```
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly problem: Problem
  /** How long the API asks to wait before a repetition, in milliseconds; null if it does not say. */
  readonly retryAfter: number | null

  constructor(problem: Problem, retryAfter: number | null = null) {
    const { code, title, detail, action } = problem
    super(`${code}: ${[title, detail, action].filter(Boolean).join(' ')}`)
    this.problem = problem
    this.retryAfter = retryAfter
  }

  get code(): ErrorCode {
    return this.problem.code
  }

  get status(): number {
    return this.problem.status
  }
}

/**
 * True for a refusal by the API; with a code, only for that refusal.
 *
 * ```ts
 * const body = { reference: 'c-1047', name: 'Teeladen Nordwind' }
 * await client.createAccount({ body }).catch((error) => {
 *   if (!isApiError(error, 'REFERENCE_TAKEN')) throw error
 * })
 * ```
 */
export function isApiError(error: unknown, code?: ErrorCode): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code)
}

/**
 * No answer from Freigabe came back: the network failed, or something in between answered in its place.
 * `status` is that answer's status, null where nothing came at all. `url` is where Freigabe was looked for, without
 * credentials; null where the page itself says so.
 *
 * ```ts
 * await client.readPlatform().catch((error) => {
 *   if (!(error instanceof ConnectionError)) throw error
 *   console.error('Nothing is sent: the gate does not answer.')
 * })
 * ```
 */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
  readonly status: number | null
  readonly url: string | null

  constructor(status: number | null, { url, cause }: { url?: string; cause?: unknown } = {}) {
    const address = url !== undefined && URL.canParse(url) ? new URL(url) : null
    const place = address && placeOf(address)
    const at = place === null ? '' : ` at ${place}`
    super(
      status === null
        ? `Freigabe could not be reached${at}.`
        : `Something other than Freigabe answered${at}, with status ${status}.`,
      // `fetch` refuses an address with credentials, and repeats them.
      { cause: address?.username || address?.password ? undefined : cause },
    )
    this.status = status
    this.url = place
  }
}

/** Where an address leads, without what in it may be secret; null for one of another kind. */
function placeOf({ protocol, origin, pathname }: URL): string | null {
  return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, '') : null
}
