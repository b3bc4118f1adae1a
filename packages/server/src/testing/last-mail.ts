import type { House } from '../house.ts'
import { letterPlatform } from '../notify/letter-platform.ts'
import type { Letter } from '../notify/letters/letter.ts'
import { renderLetter } from '../notify/letters/render-letter.ts'
import { inRole } from './in-role.ts'

/** The last mail to an account that was put into the outbox, as it goes out. */
export async function lastMail(house: House, account: string) {
  return inRole(house.database, 'worker', null, async (tx) => {
    const mail = await tx
      .selectFrom('mail')
      .select(['letter', 'to_name', 'locale', 'time_zone'])
      .where('account_id', '=', account)
      .orderBy('created_at', 'desc')
      .orderBy('mail_id', 'desc')
      .executeTakeFirstOrThrow()
    const reader = { name: mail.to_name, locale: mail.locale, timeZone: mail.time_zone }
    return renderLetter(mail.letter as Letter, reader, await letterPlatform(house, tx))
  })
}
