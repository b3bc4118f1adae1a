import type { Tx } from '../../database/database.ts'

/** The id of the person with this address (in lower case), or null. */
export async function findPerson(tx: Tx, email: string): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row?.id ?? null
}
