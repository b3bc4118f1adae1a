import type { Account, api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { accountColumns, accountView } from './account-view.ts'
import { refuseUnknownTimeZone } from './refuse-unknown-time-zone.ts'

/** Changes an account; with another mode all of its groups get a new revision at the gate. */
export async function changeAccount(
  house: House,
  by: Actor,
  account: string,
  wish: BodyOf<typeof api.changeAccount>,
): Promise<Account> {
  refuseUnknownTimeZone(wish.timeZone)
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const row = await tx
      .updateTable('account')
      .set({
        ...(wish.name === undefined ? {} : { name: wish.name }),
        ...(wish.locale === undefined ? {} : { locale: wish.locale }),
        ...(wish.timeZone === undefined ? {} : { time_zone: wish.timeZone }),
        ...(wish.country === undefined ? {} : { country: wish.country }),
        ...(wish.domain === undefined ? {} : { domain: wish.domain }),
        ...(wish.mode === undefined ? {} : { mode: wish.mode }),
        account_id: account,
      })
      .where('account_id', '=', account)
      .returning(accountColumns)
      .executeTakeFirstOrThrow()
    const at = unit.now
    const body = { changed: Object.keys(wish) }
    unit.log({ type: 'account_changed', subject: account, by, at, body })
    if (wish.mode !== undefined) unit.refreshStanding()
    return accountView(row)
  })
}
