import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'
import {
  type Difference,
  differencesOfRole,
  differencesOfTable,
  missing,
} from './compare-rights.ts'
import { roleNames } from './expected-rights.ts'
import { type FoundTable, readRoles, readTables } from './read-rights.ts'
import { databaseRole } from './roles.ts'

/** What was put right on a role or a table. */
interface Mended {
  on: string
  was: string[]
  /** It had just been made, and nothing had been granted yet. */
  isNew: boolean
}

/** A table stays in use for so long that its rights cannot be put right. */
export class RightsBlocked extends Error {
  readonly table: string
  constructor(table: string) {
    super(`The rights on ${table} cannot be put right: something has been using it for minutes.`)
    this.table = table
  }
}

/** The rights on a role or table differ, and the database's user may not put them right. */
export class RightsNotOurs extends Error {
  readonly on: string
  readonly was: readonly string[]
  constructor(on: string, was: readonly string[]) {
    super(`The rights on ${on} cannot be put right by this user: ${was.join('; ')}.`)
    this.on = on
    this.was = was
  }
}

/** While we wait for a table, later callers wait too: so we wait briefly, give way, and come back. */
const patience = { milliseconds: 500, tries: 120 }
const lockNotAvailable = '55P03'
const insufficientPrivilege = '42501'

/** Keeps out every other process that would change roles or rights, until the transaction ends. */
export async function lockRights(tx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7213001)`.execute(tx)
}

/**
 * Compares roles, grants and row-level security with `rights`, and puts right what differs, each table in its
 * own transaction, so that others wait for one table at most. If nothing differs, it reads the catalogue and
 * takes no lock. Throws RightsBlocked and RightsNotOurs.
 *
 * @returns what is worth reporting: nothing about a database, or tables, that had just been made
 */
export async function mendRights({ root, prefix }: Database): Promise<Mended[]> {
  const names = roleNames.map((role) => databaseRole(prefix, role))
  const mended: Mended[] = []
  for (const role of await readRoles(root, names)) {
    if (differencesOfRole(role).length === 0) continue
    const was = await mend(root, role.name, async (tx) =>
      (await readRoles(tx, [role.name])).flatMap(differencesOfRole),
    )
    mended.push({ on: role.name, was, isNew: !role.exists })
  }
  for (const table of await readTables(root, names)) {
    if (differencesOfTable(prefix, table).length === 0) continue
    const was = await mend(root, table.name, async (tx) =>
      (await readTables(tx, names, table)).flatMap((found) => differencesOfTable(prefix, found)),
    )
    mended.push({ on: table.name, was, isNew: isNew(table) })
  }
  // If several processes start at once, one of them has put each thing right.
  const ours = mended.filter(({ was }) => was.length > 0)
  return ours.some((one) => !one.isNew) ? ours : []
}

function isNew({ secured, grants, policies }: FoundTable): boolean {
  return !secured && grants.length === 0 && policies.length === 0
}

/** Looks again under the lock, and puts right what still differs. */
async function mend(
  root: Kysely<Tables>,
  name: string,
  look: (tx: Kysely<Tables>) => Promise<Difference[]>,
): Promise<string[]> {
  for (let attempt = 1; attempt <= patience.tries; attempt++) {
    let found: string[] = []
    try {
      return await root.transaction().execute(async (tx) => {
        await lockRights(tx)
        await sql.raw(`set local lock_timeout = ${patience.milliseconds}`).execute(tx)
        const differences = await look(tx)
        found = differences.map(({ what }) => what)
        for (const statement of differences.flatMap((one) => one.mend)) {
          await sql.raw(statement).execute(tx)
        }
        // Revoking a right that another role granted is no error, and does nothing.
        const left = differences.length === 0 ? [] : await look(tx)
        if (left.length > 0) {
          throw new RightsNotOurs(
            name,
            left.map(({ what }) => what),
          )
        }
        return found
      })
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (code === insufficientPrivilege && !found.includes(missing)) {
        throw new RightsNotOurs(name, found)
      }
      if (code !== lockNotAvailable) throw error
      await pause(patience.milliseconds * (0.5 + Math.random()))
    }
  }
  throw new RightsBlocked(name)
}

/** Writes a line to the log for each role and table whose rights were put right. */
export function reportMended(mended: readonly Mended[], level: 'info' | 'warn'): void {
  for (const { on, was } of mended) {
    const msg = `The rights on ${on} were not what they should be, and have been put right.`
    const line = { level, at: new Date().toISOString(), on, was, msg }
    process.stderr.write(`${JSON.stringify(line)}\n`)
  }
}
