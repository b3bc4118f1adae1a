import type { FastifyReply } from 'fastify'
import { type Database, readAs } from '../database/database.ts'
import { pendingMigrations } from '../database/migrate.ts'
import type { App } from './server.ts'

/** A database that takes longer than this to answer cannot serve people. */
const patienceMilliseconds = 2000

/** Why a process cannot take requests. */
type NotReady = 'stopping' | 'database_unavailable' | 'migrations_pending' | 'gate_not_read'

/** Decides whether a process can work, and what it says about itself then. */
interface Readiness {
  /** Null if it can. Errors it throws are the database's. */
  check: () => Promise<Exclude<NotReady, 'stopping' | 'database_unavailable'> | null>
  tell: () => object
}

/**
 * `/healthz` says that the process lives; restart it when that fails. `/readyz` says that it can work: the
 * database answers and has our schema, and we were not asked to stop. Otherwise send it no requests.
 */
export function healthRoutes(app: App, stopping: AbortSignal, { check, tell }: Readiness): void {
  const quiet = { logLevel: 'warn', config: { rateLimit: false } } as const
  app.get('/healthz', quiet, async () => ({ status: 'alive' }))
  app.get('/readyz', quiet, async (_request, reply) => {
    if (stopping.aborted) return notReady(reply, 'stopping')
    try {
      const reason = await withPatience(check())
      if (reason !== null) return notReady(reply, reason)
    } catch {
      return notReady(reply, 'database_unavailable')
    }
    return { status: 'ready', ...tell() }
  })
}

function notReady(reply: FastifyReply, reason: NotReady) {
  return reply.code(503).send({ status: 'not_ready', reason })
}

/** Whether the database answers and has this version's schema. */
export async function checkDatabase(database: Database): Promise<'migrations_pending' | null> {
  await readAs(database, 'door', null, (tx) => tx.selectFrom('platform').select('name').execute())
  return (await pendingMigrations(database)).length > 0 ? 'migrations_pending' : null
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error('The database does not answer.')),
    patienceMilliseconds,
  )
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
