import { isDeepStrictEqual } from 'node:util'
import type { api, BodyOf, Platform, PlatformSettings } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../change/change.ts'
import { operatorSettings } from '../config/operator-settings.ts'
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

/** What the operator has chosen. */
export async function readSettings(house: House): Promise<PlatformSettings> {
  return readAs(house.database, 'admin', null, operatorSettings)
}

/** Changes what the operator has chosen, and records who did. A second identical click changes nothing. */
export async function changeSettings(
  house: House,
  by: Actor,
  wish: BodyOf<typeof api.changeSettings>,
): Promise<PlatformSettings> {
  return change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    const settings = await operatorSettings(tx)
    const changed = changesIn(settings, wish)
    if (Object.keys(changed).length === 0) return settings
    const { compareAccounts, singleOperator, acceptByRule, contact, startLabel } = {
      ...settings,
      ...changed,
    }
    await tx
      .updateTable('platform')
      .set({
        compare_accounts: compareAccounts,
        single_operator: singleOperator,
        accept_by_rule: acceptByRule,
        contact: JSON.stringify(contact),
        start_label: startLabel && JSON.stringify(startLabel),
      })
      .execute()
    unit.logOnPlatform({
      type: 'settings_changed',
      subject: 'platform',
      by,
      at: unit.now,
      body: withoutTexts(changed),
    })
    return operatorSettings(tx)
  })
}

function changesIn(
  settings: PlatformSettings,
  wish: Partial<PlatformSettings>,
): Partial<PlatformSettings> {
  return Object.fromEntries(
    Object.entries(wish).filter(
      ([name, value]) => !isDeepStrictEqual(settings[name as keyof PlatformSettings], value),
    ),
  )
}

/** The log names a text that changed, and does not hold it. */
function withoutTexts({ contact, startLabel, ...switches }: Partial<PlatformSettings>) {
  return {
    ...switches,
    ...(contact !== undefined && { contact: 'changed' }),
    ...(startLabel !== undefined && { startLabel: 'changed' }),
  }
}
