import type { Platform } from '@freigabe/contract'
import { readAs } from '../database/database.ts'
import { exampleSignIns } from '../example/sign-ins.ts'
import type { House } from '../house.ts'
import type { Caller } from '../http/caller.ts'
import { mailboxOpen } from '../notify/read-mailbox.ts'
import { calendarSettings } from '../policy/calendar/read-calendar.ts'
import { isSetUp } from './set-up.ts'

/** What anybody may know about this installation; the mailbox is shown to those it is open to. */
export async function readPlatform(house: House, caller: Caller): Promise<Platform> {
  const { platform, calendar, needsSetup } = await readAs(
    house.database,
    'door',
    null,
    async (tx) => ({
      calendar: await calendarSettings(house.config, tx),
      platform: await tx
        .selectFrom('platform')
        .select(['name', 'locale', 'example', 'contact', 'start_label'])
        .executeTakeFirst(),
      needsSetup: !(await isSetUp(tx)),
    }),
  )
  const example = platform?.example ?? false
  return {
    name: platform?.name ?? 'Freigabe',
    locale: platform?.locale ?? 'de',
    timeZone: calendar.timeZone,
    needsSetup,
    example,
    mailbox: mailboxOpen(house.config, caller, example),
    contact: platform?.contact ?? { phone: null, address: null, hours: null },
    startLabel: platform?.start_label ?? null,
    uploadLimit: house.config.FREIGABE_UPLOAD_LIMIT,
    signIns: example ? await exampleSignIns(house) : [],
  }
}
