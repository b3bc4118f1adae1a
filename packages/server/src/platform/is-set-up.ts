import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** Whether somebody administers this installation; until then its first run is offered. */
export async function isSetUp(tx: Tx): Promise<boolean> {
  const admin = await tx
    .selectFrom('staff_member')
    .select('person_id')
    .where(sql<boolean>`'admin' = any(roles)`)
    .limit(1)
    .executeTakeFirst()
  return admin !== undefined
}
