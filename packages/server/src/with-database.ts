import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config/read-config.ts'
import { lockDataFolder } from './database/data-folder.ts'
import { migrate, pendingMigrations } from './database/migrate.ts'
import { type AnyDatabase, openEmbedded, openPostgres } from './database/open-database.ts'
import { mendRights, reportMended } from './database/rights/mend-rights.ts'

/** There is no database yet to look into. */
export class NoDatabase extends Error {}

/** The schema is older than this code, and the command is not one that changes it. */
export class MigrationsPending extends Error {
  readonly names: readonly string[]
  constructor(names: readonly string[]) {
    super(`The database lacks ${names.join(', ')}.`)
    this.names = names
  }
}

/**
 * Runs an operator's command on the database, alone if it is the embedded one: throws `DataFolderBusy` while
 * a server is running.
 *
 * @param schema `brought_up_to_date` migrates first; `as_it_is` refuses with `NoDatabase` or
 * `MigrationsPending` if something is missing, so that looking changes nothing except rights that differ, as
 * in a restored database
 */
export async function withDatabase<T>(
  config: Config,
  schema: 'brought_up_to_date' | 'as_it_is',
  work: (database: AnyDatabase, applied: readonly string[]) => Promise<T>,
): Promise<T> {
  const looksOnly = schema === 'as_it_is'
  if (config.embedded && looksOnly && !existsSync(join(config.FREIGABE_DATA, 'database'))) {
    throw new NoDatabase(`There is no database in ${config.FREIGABE_DATA}.`)
  }
  if (config.embedded) mkdirSync(config.FREIGABE_DATA, { recursive: true, mode: 0o700 })
  const unlock = config.embedded ? await lockDataFolder(config.FREIGABE_DATA) : null
  try {
    const database = await openDatabase(config)
    try {
      const applied = looksOnly ? [] : (await migrate(database)).applied
      if (looksOnly) {
        await refusePending(database)
        reportMended(await mendRights(database), 'warn')
      }
      return await work(database, applied)
    } finally {
      await database.close()
    }
  } finally {
    await unlock?.()
  }
}

function openDatabase(config: Config): Promise<AnyDatabase> {
  return config.DATABASE_URL === undefined
    ? openEmbedded(config.FREIGABE_DATA)
    : openPostgres(config.DATABASE_URL, 2)
}

async function refusePending(database: AnyDatabase) {
  const names = await pendingMigrations(database)
  if (names.length > 0) throw new MigrationsPending(names)
}
