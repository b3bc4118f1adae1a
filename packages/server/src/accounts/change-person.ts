import type { api, BodyOf, Person } from '@freigabe/contract'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { personColumns, personView } from './person-view.ts'
import { refuseUnknownTimeZone } from './refuse-unknown-time-zone.ts'

/** Changes one's own name, language, time zone and choice of mails. Not logged: it concerns nobody else. */
export async function changePerson(
  house: House,
  personId: string,
  change: BodyOf<typeof api.changePerson>,
): Promise<Person> {
  refuseUnknownTimeZone(change.timeZone)
  return inRole(house.database, 'door', null, async (tx) => {
    const row = await tx
      .updateTable('person')
      .set({
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.locale === undefined ? {} : { locale: change.locale }),
        ...(change.timeZone === undefined ? {} : { time_zone: change.timeZone }),
        ...(change.mails === undefined
          ? {}
          : { mail_reminders: change.mails.reminders, mail_received: change.mails.received }),
        updated_at: house.clock.now(),
      })
      .where('id', '=', personId)
      .returning(personColumns)
      .executeTakeFirstOrThrow()
    return personView(row)
  })
}
