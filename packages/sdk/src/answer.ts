import type { Problem } from '@freigabe/contract'
import { ApiError, ConnectionError } from './errors.ts'

/** Lets a successful answer through; throws `ApiError` or `ConnectionError` for any other. `url`: where it was asked. */
export async function accepted(response: Response, url: string): Promise<Response> {
  if (response.ok) return response
  const problem = await readProblem(response)
  if (!problem) throw new ConnectionError(response.status, { url })
  throw new ApiError(problem, retryAfterOf(response.headers))
}

/** The JSON of a successful answer; a body broken off on the way is a failed connection. */
export async function json(response: Response, url: string): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw new ConnectionError(response.status, { url, cause })
  }
}

async function readProblem(response: Response): Promise<Problem | null> {
  const mediaType = response.headers.get('content-type') ?? ''
  if (!mediaType.startsWith('application/problem+json')) return null
  try {
    return (await response.json()) as Problem
  } catch {
    return null
  }
}

/** `retry-after` in milliseconds: seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfterOf(headers: Headers): number | null {
  const value = headers.get('retry-after')
  if (value === null) return null
  const seconds = Number(value)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
