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
  wish: BodyOf<typeof api.changeSettings>,
): Promise<PlatformSettings> {
  return inRole(house.database, 'admin', null, async (tx) => {
    const settings = await settingsOf(tx)
    const changed = changesIn(settings, wish)
    if (Object.keys(changed).length === 0) return settings
    const { compareAccounts, singleOperator, acceptByRule } = { ...settings, ...changed }
    await tx
      .updateTable('platform')
      .set({
        compare_accounts: compareAccounts,
        single_operator: singleOperator,
        accept_by_rule: acceptByRule,
      })
      .execute()
    await appendPlatformEvents(house.database, tx, [
      {
        type: 'settings_changed',
        subject: 'platform',
        by,
        at: house.clock.now(),
        body: changed,
      },
    ])
    return settingsOf(tx)
  })
}

function changesIn(
  settings: PlatformSettings,
  wish: Partial<PlatformSettings>,
): Partial<PlatformSettings> {
  return Object.fromEntries(
    Object.entries(wish).filter(
      ([name, value]) => settings[name as keyof PlatformSettings] !== value,
    ),
  )
}
