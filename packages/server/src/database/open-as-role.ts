import type { PGlite } from '@electric-sql/pglite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PGliteDialect,
  PostgresDialect,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import { insideTransaction } from './database.ts'
import type { AnyDatabase } from './open-database.ts'
import { PostgresClient } from './postgres-client.ts'
import { databaseRole, type RoleName } from './rights/roles.ts'
import type { Tables } from './tables.ts'

/**
 * A handle for a library that runs its own queries outside our transactions: each runs under `role`. Used
 * inside a transaction of ours it throws at once; on the embedded database's single connection it would wait
 * for ever.
 */
export function openAsRole(database: AnyDatabase, role: RoleName): Kysely<Tables> {
  const name = databaseRole(database.prefix, role)
  if (database.kind === 'embedded') {
    return new Kysely({ dialect: new RoleDialect(database.pglite, name) })
  }
  const pool = new pg.Pool({
    connectionString: database.url,
    Client: PostgresClient,
    max: 4,
    options: `-c TimeZone=UTC -c role=${name}`,
    allowExitOnIdle: true,
  })
  pool.on('error', () => undefined)
  // A connection that dies while in use must not end the process either.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely({ dialect: new OutsideDialect({ pool }) })
}

class OutsideDialect extends PostgresDialect {
  override createDriver(): Driver {
    const driver = super.createDriver()
    const acquire = driver.acquireConnection.bind(driver)
    driver.acquireConnection = async (options) => {
      refuseInside()
      return acquire(options)
    }
    return driver
  }
}

function refuseInside() {
  if (insideTransaction()) throw new Error('A library was called inside a transaction of ours.')
}

/** Libraries compare instants with `Date`; compared with a text, a session would never expire. */
const parsers = { 1184: (text: string) => new Date(text) }

/**
 * Each query of the embedded database is its own transaction: a role set outside one would apply to every
 * user of the connection.
 */
class RoleDialect extends PGliteDialect {
  readonly #pglite: PGlite
  readonly #role: string

  constructor(pglite: PGlite, role: string) {
    super({ pglite })
    this.#pglite = pglite
    this.#role = role
  }

  override createDriver(): Driver {
    const driver = super.createDriver()
    const connection = new RoleConnection(this.#pglite, this.#role)
    driver.acquireConnection = async () => {
      refuseInside()
      return connection
    }
    // The database is closed by its owner.
    driver.destroy = async () => undefined
    return driver
  }
}

class RoleConnection implements DatabaseConnection {
  readonly #pglite: PGlite
  readonly #role: string

  constructor(pglite: PGlite, role: string) {
    this.#pglite = pglite
    this.#role = role
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.#pglite.transaction(async (tx) => {
      await tx.exec(`set local role "${this.#role}"`)
      const { rows, affectedRows } = await tx.query<R>(query.sql, [...query.parameters], {
        parsers,
      })
      return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
    })
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator, PGlite has no cursors
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Streaming is not supported by the embedded database.')
  }
}
