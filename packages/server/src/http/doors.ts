import type { FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import type { AnyDatabase } from '../database/open-database.ts'
import type { Key } from '../keys/key-ring.ts'
import type { Caller } from './caller.ts'

/** What the areas must tell the HTTP foundation: it knows requests, they know people. */
export interface Doors {
  database: AnyDatabase
  clock: Clock
  sessionKeys: readonly Key[]
  findCaller(request: FastifyRequest): Promise<Caller>
  /** Whose key it is, where that is known without waiting; else null. */
  rememberedKey(key: string): Caller | null
  /** The id of the account with this id or reference, or null. */
  accountId(idOrReference: string): Promise<string | null>
  /** Whether the account, named by its id, is suspended. */
  isSuspended(account: string): Promise<boolean>
}
