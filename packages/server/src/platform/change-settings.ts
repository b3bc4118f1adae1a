import type { api, BodyOf, PlatformSettings } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendPlatformEvents } from '../log/append-events.ts'
import { settingsOf } from './read-settings.ts'

/** Changes what the operator has chosen, and puts on record who did. A second identical click changes nothing. */
export async function changeSettings(
  house: House,
  by: Actor,
  { compareAccounts }: BodyOf<typeof api.changeSettings>,
): Promise<PlatformSettings> {
  return inRole(house.database, 'admin', null, async (tx) => {
    const settings = await settingsOf(tx)
    if (compareAccounts === undefined || compareAccounts === settings.compareAccounts) {
      return settings
    }
    const changed = { compareAccounts }
    await tx.updateTable('platform').set({ compare_accounts: compareAccounts }).execute()
    await appendPlatformEvents(house.database, tx, [
      {
        type: 'settings_changed',
        subject: 'platform',
        by,
        at: house.clock.now(),
        body: changed,
      },
    ])
    return changed
  })
}
