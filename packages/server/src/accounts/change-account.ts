import type { Account, api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import { refreshAccountGate } from '../gate/refresh-account-gate.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'
import { accountColumns, accountView } from './account-view.ts'
import { refuseUnknownTimeZone } from './refuse-unknown-time-zone.ts'

/** Changes an account; with another mode all of its groups get a new revision at the gate. */
export async function changeAccount(
  house: House,
  by: Actor,
  account: string,
  change: BodyOf<typeof api.changeAccount>,
): Promise<Account> {
  refuseUnknownTimeZone(change.timeZone)
  return inRole(house.database, 'command', account, async (tx) => {
    const row = await tx
      .updateTable('account')
      .set({
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.locale === undefined ? {} : { locale: change.locale }),
        ...(change.timeZone === undefined ? {} : { time_zone: change.timeZone }),
        ...(change.country === undefined ? {} : { country: change.country }),
        ...(change.domain === undefined ? {} : { domain: change.domain }),
        ...(change.mode === undefined ? {} : { mode: change.mode }),
        account_id: account,
      })
      .where('account_id', '=', account)
      .returning(accountColumns)
      .executeTakeFirstOrThrow()
    const at = house.clock.now()
    const body = { changed: Object.keys(change) }
    await appendEvents(house.database, tx, account, [
      { type: 'account_changed', subject: account, by, at, body },
    ])
    if (change.mode !== undefined) await refreshAccountGate(house, tx, account)
    return accountView(row)
  })
}
