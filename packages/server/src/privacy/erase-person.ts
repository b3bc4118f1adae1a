import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

const nameless = { de: 'Gelöschte Person', en: 'Erased person' }

/**
 * Makes a person nobody: no name, no address, no way in. The row stays, since what they did in cases is
 * told by its id.
 */
export async function erasePerson(tx: Tx, personId: string): Promise<void> {
  const { locale } = await tx
    .selectFrom('person')
    .select('locale')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('person')
    .set({
      name: nameless[locale],
      // Addresses are unique, and `.invalid` is nobody's (RFC 2606).
      email: `${personId}@erased.invalid`,
      email_verified: false,
      image: null,
    })
    .where('id', '=', personId)
    .execute()
  await tx.deleteFrom('person_session').where('person_id', '=', personId).execute()
  await tx.deleteFrom('person_credential').where('person_id', '=', personId).execute()
  await tx.deleteFrom('desk_view').where('person_id', '=', personId).execute()
  // Links for a new password.
  await sql`delete from person_verification where value = ${personId}`.execute(tx)
}
