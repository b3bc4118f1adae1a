import { createHash, createHmac, randomUUID } from 'node:crypto'
import { type Endpoint, takesIdempotencyKey } from '@freigabe/contract'
import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import { withLastWord } from '../../change/answering.ts'
import type { Tx } from '../../database/database.ts'
import { AppError } from '../app-error.ts'
import { type Caller, callerId } from '../caller.ts'
import type { Doors } from '../doors.ts'
import { unknownFields } from '../parse-input.ts'
import {
  type Claim,
  forgetClaim,
  keepAlive,
  keepAnswer,
  markCommitted,
  takeClaim,
} from './idempotency-claims.ts'

const longestKey = 200

/**
 * Carries out a write with an `Idempotency-Key` once. That it was carried out is stored with its effect, in
 * one transaction, and so is the answer if that transaction already knows it. A repetition gets the first
 * answer, or IDEMPOTENCY_ANSWER_UNKNOWN if that was a secret or was lost with the process; nothing is kept of
 * a refusal. The same key with another request is refused.
 */
export async function withIdempotency<T>(
  doors: Doors,
  endpoint: Endpoint,
  call: { caller: Caller; request: FastifyRequest },
  handle: () => Promise<T>,
): Promise<T> {
  const key = call.request.headers['idempotency-key']
  const isTaken = typeof key === 'string' && takesIdempotencyKey(endpoint)
  if (!isTaken || call.caller.kind === 'nobody') return handle()
  if (key.length > longestKey) throw tooLong()
  const row = { caller: callerId(call.caller, call.request.ip), key, claim: randomUUID() }
  const alive = keepAlive(doors, row)
  try {
    const kept = await takeClaim(doors, row, digestsOf(doors, call.request))
    if (kept !== null) return kept.response as T
    return await carryOut(doors, endpoint, { row, alive, log: call.request.log }, handle)
  } finally {
    alive.end()
  }
}

interface Attempt {
  row: Claim
  alive: ReturnType<typeof keepAlive>
  log: FastifyBaseLogger
}

const unknown = Symbol('The answer is not known, or may not be kept.')

async function carryOut<T>(
  doors: Doors,
  endpoint: Endpoint,
  { row, alive, log }: Attempt,
  handle: () => Promise<T>,
): Promise<T> {
  let isCommitted = false
  let kept: unknown = unknown
  const mark = async (tx: Tx, result: unknown) => {
    // Work that goes on after its request has ended is not part of it.
    if (!alive.has()) return
    kept = isAnswer(endpoint, result) ? result : unknown
    const [status, stored] = kept === unknown ? [null, idOf(result)] : [endpoint.status, kept]
    await markCommitted(tx, row, status, stored)
    isCommitted = true
  }
  // A claim that cannot be given back is taken over as soon as it is not kept alive any more.
  const giveBack = () => forgetClaim(doors, row).catch(() => undefined)
  const response = await withLastWord(mark, handle).catch(async (error: unknown) => {
    await giveBack()
    throw error
  })
  if (isCommitted && kept === response) return response
  if (!endpoint.secret) await keepLate(doors, endpoint, { row, log }, response)
  else if (!isCommitted) await giveBack()
  return response
}

/** What was done is done: if its answer cannot be kept, the caller still gets it. */
async function keepLate(
  doors: Doors,
  { status }: Endpoint,
  { row, log }: Pick<Attempt, 'row' | 'log'>,
  response: unknown,
) {
  await keepAnswer(doors, row, status, response).catch((error: unknown) => {
    log.warn({ err: error }, 'The answer to a write could not be kept.')
  })
}

/** Whether the result of a transaction is the answer that the contract describes, and may be kept. */
function isAnswer({ response, secret }: Endpoint, result: unknown): boolean {
  if (secret) return false
  if (response === undefined) return result === undefined
  return response.safeParse(result).success && unknownFields(response, result).length === 0
}

/** The id of the new object, which is all that may be kept of an answer with a secret. */
function idOf(result: unknown): { id: string } | null {
  const { id } = (result ?? {}) as { id?: unknown }
  return typeof id === 'string' ? { id } : null
}

/**
 * Tells one request from another: first as it is kept, keyed, since a body may hold addresses that could be
 * guessed from a bare digest; then as it may have been kept before. For an upload, only the length is known
 * by now.
 */
function digestsOf(doors: Doors, { method, url, body, headers }: FastifyRequest): string[] {
  const asked = `${method} ${url}\n${JSON.stringify(body ?? null)}`
  const length = body === undefined ? (headers['content-length'] ?? '') : ''
  const keyed = doors.sessionKeys.map(({ bytes }) =>
    createHmac('sha256', bytes).update(`idempotency:${asked}\n${length}`).digest('hex'),
  )
  return [...keyed, createHash('sha256').update(asked).digest('hex')]
}

function tooLong(): AppError {
  const text = {
    de: `Ein Idempotenzschlüssel hat höchstens ${longestKey} Zeichen.`,
    en: `An idempotency key has at most ${longestKey} characters.`,
  }
  const fault = { pointer: '/headers/idempotency-key', code: 'too_big', text }
  return new AppError('REQUEST_INVALID', { faults: [fault] })
}
