import type { api, BodyOf, Person } from '@freigabe/contract'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { refuseUnknownTimeZone } from './accounts/refuse-unknown-time-zone.ts'
import { personColumns, personView } from './person-view.ts'

/** Changes one's own name, language, time zone and choice of mails. Not logged: it concerns nobody else. */
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
