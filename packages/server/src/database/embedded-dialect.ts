import type { PGlite } from '@electric-sql/pglite'
import { type DatabaseConnection, type Driver, PGliteDialect } from 'kysely'

/**
 * Kysely's PGlite dialect with turns: PGlite has one connection, and two transactions that begin at
 * once would otherwise take each other's commit.
 */
export class EmbeddedDialect extends PGliteDialect {
  constructor(pglite: PGlite) {
    super({ pglite })
  }

  override createDriver(): Driver {
    return inTurns(super.createDriver())
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
      return connection
    } catch (error) {
      turn.resolve()
      throw error
    }
  }
  driver.releaseConnection = async (connection) => {
    finish.get(connection)?.()
  }
  return driver
}
