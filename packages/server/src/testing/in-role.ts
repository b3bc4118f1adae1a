import { alone, type Database, enterRole, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'

/** Reads and writes under a role, as no code of the product can: for tests that look behind it. */
export function inRole<T>(
  database: Database,
  role: RoleName,
  account: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return alone(`A test's transaction as ${role}`, () =>
    database.root.transaction().execute(async (tx) => {
      await enterRole(tx, database, role, account)
      return work(tx)
    }),
  )
}
