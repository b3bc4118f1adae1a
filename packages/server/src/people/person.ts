import type { api, BodyOf, Person } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { House } from '../house.ts'
import { refuseUnknownTimeZone } from './accounts/time-zones.ts'

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

/** Changes one's own name, language, time zone and choice of mails. Not logged: it concerns no one else. */
export async function changePerson(
  house: House,
  personId: string,
  wish: BodyOf<typeof api.changePerson>,
): Promise<Person> {
  refuseUnknownTimeZone(wish.timeZone)
  return change(house, 'door', null, async (unit) => {
    const { tx } = unit
    const row = await tx
      .updateTable('person')
      .set({
        ...(wish.name === undefined ? {} : { name: wish.name }),
        ...(wish.locale === undefined ? {} : { locale: wish.locale }),
        ...(wish.timeZone === undefined ? {} : { time_zone: wish.timeZone }),
        ...(wish.mails === undefined
          ? {}
          : { mail_reminders: wish.mails.reminders, mail_received: wish.mails.received }),
        updated_at: unit.now,
      })
      .where('id', '=', personId)
      .returning(personColumns)
      .executeTakeFirstOrThrow()
    return personView(row)
  })
}

/** The id of the person with this address (in lower case), or null. */
export async function findPerson(tx: Tx, email: string): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row?.id ?? null
}
