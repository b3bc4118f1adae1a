import type { Platform } from '@freigabe/contract'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { exampleSignIns } from './example-sign-ins.ts'
import { isSetUp } from './is-set-up.ts'

/** What anybody may know of this installation. */
export async function readPlatform(house: House): Promise<Platform> {
  const { platform, needsSetup } = await inRole(house.database, 'door', null, async (tx) => ({
    platform: await tx
      .selectFrom('platform')
      .select(['name', 'locale', 'example'])
      .executeTakeFirst(),
    needsSetup: !(await isSetUp(tx)),
  }))
  const example = platform?.example ?? false
  return {
    name: platform?.name ?? 'Freigabe',
    locale: platform?.locale ?? 'de',
    timeZone: house.config.FREIGABE_TIME_ZONE,
    needsSetup,
    example,
    mailbox: house.config.SMTP_URL === undefined && (house.config.FREIGABE_MAILBOX ?? example),
    signIns: example ? await exampleSignIns(house) : [],
  }
}
