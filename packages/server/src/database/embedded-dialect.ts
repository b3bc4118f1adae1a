import { setImmediate } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import { type DatabaseConnection, type Driver, PGliteDialect } from 'kysely'
import { prepareStatements } from './prepared-statements.ts'

/**
 * Kysely's PGlite dialect with turns: PGlite has one connection, and two transactions that begin at once
 * would otherwise take each other's commit. PGlite works in this thread and answers at once, so a transaction
 * of many queries would block everything else until its end: between two of its queries, others get their
 * turn. Statements of a transaction are prepared once.
 */
export class EmbeddedDialect extends PGliteDialect {
  readonly #pglite: PGlite
  constructor(pglite: PGlite) {
    super({ pglite })
    this.#pglite = pglite
  }
  override createDriver(): Driver {
    return inTurns(withPrepared(super.createDriver(), this.#pglite))
  }
}

/** Within a transaction only, where PGlite lets no other query in between. */
function withPrepared(driver: Driver, pglite: PGlite): Driver {
  const execute = prepareStatements(pglite)
  const own = new WeakMap<DatabaseConnection, DatabaseConnection['executeQuery']>()
  const begin = driver.beginTransaction.bind(driver)
  const commit = driver.commitTransaction.bind(driver)
  const rollback = driver.rollbackTransaction.bind(driver)
  driver.beginTransaction = async (connection, settings) => {
    await begin(connection, settings)
    own.set(connection, connection.executeQuery)
    connection.executeQuery = async ({ sql, parameters }) => {
      await letOthersIn()
      const { rows, affectedRows } = await execute(sql, parameters)
      return { rows: rows as never[], numAffectedRows: BigInt(affectedRows ?? 0) }
    }
  }
  driver.commitTransaction = (connection) => {
    leave(connection)
    return commit(connection)
  }
  driver.rollbackTransaction = (connection) => {
    leave(connection)
    return rollback(connection)
  }
  return driver

  function leave(connection: DatabaseConnection) {
    connection.executeQuery = own.get(connection) ?? connection.executeQuery
  }
}

function inTurns(driver: Driver): Driver {
  let last: Promise<void> = Promise.resolve()
  const finish = new WeakMap<DatabaseConnection, () => void>()
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async (options) => {
    const before = last
    const turn = Promise.withResolvers<void>()
    last = turn.promise
    await before
    try {
      const connection = await acquire(options)
      finish.set(connection, turn.resolve)
      return withPauses(connection)
    } catch (error) {
      turn.resolve()
      throw error
    }
  }
  driver.releaseConnection = async (connection) => {
    finish.get(connection)?.()
  }
  const destroy = driver.destroy.bind(driver)
  // If PGlite refused a transaction while closing, that would never begin, nor tell its caller.
  driver.destroy = async () => {
    for (let ended: Promise<void> | undefined; ended !== last; ) {
      ended = last
      await ended
      // Others that wait take their turn first.
      await setImmediate()
    }
    await destroy()
  }
  return driver
}

/** The longest time, in milliseconds, that others may have waited when the next query begins. */
const longest = 8
let paused = performance.now()
const paces = new WeakSet<DatabaseConnection>()

function withPauses(connection: DatabaseConnection): DatabaseConnection {
  if (paces.has(connection)) return connection
  paces.add(connection)
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = async (...given) => {
    await letOthersIn()
    return execute(...given)
  }
  return connection
}

async function letOthersIn() {
  if (performance.now() - paused <= longest) return
  await setImmediate()
  paused = performance.now()
}
