import type { Person } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import type { Tables } from '../database/tables.ts'

export const personColumns = [
  'id',
  'name',
  'email',
  'locale',
  'time_zone',
  'mail_reminders',
  'mail_received',
] as const

/** A person's row as the API shows it to themselves. */
export function personView(
  row: Pick<Selectable<Tables['person']>, (typeof personColumns)[number]>,
): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    locale: row.locale,
    timeZone: row.time_zone,
    mails: { reminders: row.mail_reminders, received: row.mail_received },
  }
}
