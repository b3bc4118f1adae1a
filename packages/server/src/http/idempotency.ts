import { createHash } from 'node:crypto'
import type { Endpoint } from '@freigabe/contract'
import type { FastifyRequest } from 'fastify'
import { inRole } from '../database/database.ts'
import { AppError } from './app-error.ts'
import { type Caller, callerId } from './caller.ts'
import type { Doors } from './doors.ts'

/** After so long a request that never ended is taken to have died with its process. */
const abandonedAfterSeconds = 120

/**
 * Carries a write with an `Idempotency-Key` out once: a repetition gets the first answer, and the same
 * key with another request is refused. Uploads and answers that hold a secret are never kept.
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
  const row = { caller: callerId(call.caller, call.request.ip), key: key.slice(0, 200) }
  const kept = await take(doors, row, digestOf(call.request))
  if (kept !== null) return kept.response as T
  try {
    const response = await handle()
    await settle(doors, row, endpoint.status, response)
    return response
  } catch (error) {
    await forget(doors, row)
    throw error
  }
}

/**
 * Whether an endpoint's answers are kept for a repetition: those of writes, but no files and no secrets.
 * What is open to everybody takes passwords, of which not even a digest of the request is to be kept.
 */
export function takesIdempotencyKey(endpoint: Endpoint): boolean {
  if (endpoint.method === 'GET' || endpoint.access.includes('public')) return false
  return !endpoint.upload && !endpoint.secret
}

interface Row {
  caller: string
  key: string
}

async function take(doors: Doors, row: Row, digest: string): Promise<{ response: unknown } | null> {
  const now = doors.clock.now()
  const abandoned = new Date(Date.parse(now) - abandonedAfterSeconds * 1000).toISOString()
  return inRole(doors.database, 'door', null, async (tx) => {
    await tx
      .deleteFrom('idempotency')
      .where('caller', '=', row.caller)
      .where('key', '=', row.key)
      .where('status', 'is', null)
      .where('created_at', '<', abandoned)
      .execute()
    const inserted = await tx
      .insertInto('idempotency')
      .values({ ...row, request_digest: digest, status: null, response: 'null', created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    if (inserted !== undefined) return null
    const first = await tx
      .selectFrom('idempotency')
      .select(['request_digest', 'status', 'response'])
      .where('caller', '=', row.caller)
      .where('key', '=', row.key)
      .executeTakeFirstOrThrow()
    if (first.request_digest !== digest) throw new AppError('IDEMPOTENCY_KEY_REUSED')
    if (first.status === null) throw new AppError('IDEMPOTENCY_IN_PROGRESS')
    return { response: first.response ?? undefined }
  })
}

async function settle(doors: Doors, row: Row, status: number, response: unknown) {
  await inRole(doors.database, 'door', null, (tx) =>
    tx
      .updateTable('idempotency')
      .set({ status, response: JSON.stringify(response ?? null) })
      .where('caller', '=', row.caller)
      .where('key', '=', row.key)
      .execute(),
  )
}

async function forget(doors: Doors, row: Row) {
  await inRole(doors.database, 'door', null, (tx) =>
    tx
      .deleteFrom('idempotency')
      .where('caller', '=', row.caller)
      .where('key', '=', row.key)
      .where('status', 'is', null)
      .execute(),
  )
}

function digestOf(request: FastifyRequest): string {
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex')
}
