import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { mendRights, reportMended } from './rights/mend-rights.ts'

const folder = new URL('./migrations/', import.meta.url)

/** The schema is newer than this code: an old version was started on a new database. */
export class SchemaNewerThanCode extends Error {}

/**
 * Brings the schema up to this code's, then roles and rights, and reports differing rights. Safe when many
 * processes start at once: the others wait for the lock and find nothing left to do.
 */
export async function migrate(database: Database): Promise<{ applied: string[] }> {
  const migrator = new Migrator({ db: database.root, provider: sqlFiles })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw explained(error)
  const applied = (results ?? []).map((result) => result.migrationName)
  // After an upgrade rights may well differ.
  reportMended(await mendRights(database), applied.length > 0 ? 'info' : 'warn')
  return { applied }
}

/** Names of this code's migrations that the database does not have yet. Applies nothing. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const migrator = new Migrator({ db: database.root, provider: sqlFiles })
  const migrations = await migrator.getMigrations()
  return migrations.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name)
}

/** The numbered SQL files of `migrations/`; a statement ends with a semicolon at the end of a line, outside `$$`. */
export const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    return Object.fromEntries(names.map((name) => [name.slice(0, -'.sql'.length), migration(name)]))
  },
}

function migration(name: string): Migration {
  return {
    async up(db) {
      const text = await readFile(new URL(name, folder), 'utf8')
      for (const statement of statementsIn(text)) {
        if (withoutComments(statement) !== '') await sql.raw(statement).execute(db)
      }
    },
  }
}

/** The text between `$$` is the body of a function, with statements of its own. */
function statementsIn(text: string): string[] {
  return text.match(/(?:\$\$[\s\S]*?\$\$|;(?!\s*$)|[^;$]|\$(?!\$))+/gm) ?? []
}

function withoutComments(statement: string): string {
  return statement.replace(/--.*$/gm, '').trim()
}

function explained(error: unknown): unknown {
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message)) {
    return new SchemaNewerThanCode(
      'The database was migrated by a newer version of Freigabe. Start that version, or restore a backup from before the upgrade.',
    )
  }
  return error
}
