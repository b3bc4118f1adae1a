import { STATUS_CODES } from 'node:http'
import { type ErrorCode, errors, type Problem } from '@freigabe/contract'
import { z } from 'zod'
import { isConnectionLost } from '../database/repeats.ts'
import { AppError, type ErrorDetails } from './app-error.ts'
import { patternTexts } from './pattern-texts.ts'

/** The problem document for a refusal (RFC 9457). */
export function problemOf(code: ErrorCode, details: ErrorDetails, requestId: string): Problem {
  const { status, title, action } = errors[code]
  return {
    type: `/docs#error-${code.toLowerCase().replaceAll('_', '-')}`,
    code,
    status,
    title,
    action,
    ...(details.detail === undefined ? {} : { detail: details.detail }),
    ...(details.faults === undefined ? {} : { faults: [...details.faults] }),
    ...(details.about === undefined ? {} : { about: { ...details.about } }),
    requestId,
  }
}

/** What is told of a path that no endpoint has, beside `NOT_FOUND`. */
export const noEndpoint: ErrorDetails = { detail: 'No endpoint has this path.' }

/** An answer as bytes of HTTP, for when there is no reply left to send; the connection ends. */
export function writtenProblem(code: ErrorCode, requestId: string): string {
  const problem = problemOf(code, {}, requestId)
  const body = JSON.stringify(problem)
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}

/** The fault of a field that nothing here is called. */
export function unknownField(part: string, field: string) {
  return {
    pointer: pointerTo([part, field]),
    code: 'unrecognized_key',
    text: {
      de: `Ein Feld „${field}“ gibt es hier nicht.`,
      en: `There is no field “${field}” here.`,
    },
  }
}

/** The faults that a schema found, with a JSON pointer to each field; `above` leads to what it looked at. */
export function faultsOf(error: z.ZodError, above: readonly string[]) {
  return error.issues.map((issue) => ({
    pointer: pointerTo([...above, ...issue.path]),
    code: issue.code,
    text: isMissing(issue) ? missingText(String(issue.path.at(-1))) : malformedText(issue),
  }))
}

function malformedText(issue: z.core.$ZodIssue) {
  const pattern = issue.code === 'invalid_format' && issue.pattern
  const words = pattern ? patternTexts[/^\/(.*)\/[a-z]*$/s.exec(pattern)?.[1] ?? ''] : undefined
  if (words) return { de: `Erwartet: ${words.de}.`, en: `Expected: ${words.en}.` }
  return {
    de: `Diese Angabe hat nicht die erwartete Form: ${inGerman(issue)}`,
    en: issue.message,
  }
}

/** An issue does not have the input any more, and tells by its words alone that there was none. */
function isMissing({ code, message, path }: z.core.$ZodIssue): boolean {
  return (
    code === 'invalid_type' &&
    typeof path.at(-1) === 'string' &&
    message.endsWith(', received undefined')
  )
}

function missingText(field: string) {
  return { de: `Das Feld „${field}“ fehlt.`, en: `The field “${field}” is missing.` }
}

/** RFC 6901 */
function pointerTo(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))
  return `/${steps.join('/')}`
}

const german = z.locales.de().localeError

/** Without the input, which an issue does not have any more. */
function inGerman(issue: z.core.$ZodIssue): string {
  const written = german(issue as z.core.$ZodRawIssue)
  const text = typeof written === 'string' ? written : (written?.message ?? issue.message)
  return text.replace(/, erhalten \w+$/, '')
}

const byName: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
  // Longer than any id or reference.
  FST_ERR_MAX_PARAM_LENGTH: 'NOT_FOUND',
  ENOSPC: 'STORAGE_FULL',
  EDQUOT: 'STORAGE_FULL',
  /** PostgreSQL: disk full. */
  53100: 'STORAGE_FULL',
  /** PostgreSQL: undone after a deadlock or a conflict; a lock that could not be had. */
  '40P01': 'DATABASE_UNAVAILABLE',
  40001: 'DATABASE_UNAVAILABLE',
  '55P03': 'DATABASE_UNAVAILABLE',
  /** PostgreSQL: a statement that took too long. */
  57014: 'DATABASE_UNAVAILABLE',
}

/**
 * PostgreSQL's class 22: a value that no column can hold, such as a text with a NUL character or an invalid
 * place in a list. It came with the request, for our own values are sound.
 */
const dataException = /^22[0-9A-Z]{3}$/

const noJson = {
  pointer: '/body',
  code: 'invalid_json',
  text: { de: 'Das ist kein gültiges JSON.', en: 'This is no valid JSON.' },
}

/** Any error as a refusal; an unforeseen one is `INTERNAL`, with its cause kept for the log. */
export function refusalOf(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = (error as { code?: unknown }).code
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return new AppError('REQUEST_INVALID', { cause: error, faults: [noJson] })
  }
  const known = typeof code === 'string' ? byName[code] : undefined
  if (known !== undefined) return new AppError(known, { cause: error })
  if (isConnectionLost(error)) return new AppError('DATABASE_UNAVAILABLE', { cause: error })
  if (typeof code === 'string' && dataException.test(code)) {
    return new AppError('REQUEST_INVALID', { cause: error })
  }
  const status = (error as { statusCode?: unknown }).statusCode
  if (status === 429) return new AppError('TOO_MANY_REQUESTS', { cause: error })
  if (status === 400) return new AppError('REQUEST_INVALID', { cause: error })
  return new AppError('INTERNAL', { cause: error })
}
