import type { Tx } from '../database/database.ts'
import type { Addressee } from '../notify/queue-mail.ts'

/** Whom something urgent is written to: the leads; where there are none, the reviewers. As the role `desk`. */
export async function listLeads(tx: Tx): Promise<Addressee[]> {
  const rows = await tx
    .selectFrom('staff_member')
    .innerJoin('person', 'person.id', 'staff_member.person_id')
    .select(['roles', 'name', 'email', 'locale', 'time_zone'])
    .orderBy('since')
    .execute()
  const leads = rows.filter(({ roles }) => roles.includes('lead'))
  const reviewers = rows.filter(({ roles }) => roles.includes('reviewer'))
  return (leads.length > 0 ? leads : reviewers).map((row) => ({
    address: row.email,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
  }))
}
