import { randomUUIDv7 } from 'node:crypto'
import type { Account, api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { accountColumns, accountView } from './account-view.ts'
import { refuseUnknownTimeZone } from './time-zones.ts'

/** Creates an account; its reference is unique within the platform. */
export async function createAccount(
  house: House,
  by: Actor,
  wish: BodyOf<typeof api.createAccount>,
): Promise<Account> {
  refuseUnknownTimeZone(wish.timeZone)
  const account = randomUUIDv7()
  const at = house.clock.now()
  return change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    if (wish.reference !== undefined) {
      const taken = await tx
        .insertInto('account_reference')
        .values({ reference: wish.reference, account_id: account })
        .onConflict((conflict) => conflict.doNothing())
        .returning('reference')
        .executeTakeFirst()
      if (taken === undefined) throw new AppError('REFERENCE_TAKEN')
    }
    const row = await tx
      .insertInto('account')
      .values({
        account_id: account,
        reference: wish.reference ?? null,
        name: wish.name,
        locale: wish.locale,
        time_zone: wish.timeZone,
        country: wish.country,
        domain: wish.domain ?? null,
        suspended_at: null,
        created_at: at,
      })
      .returning(accountColumns)
      .executeTakeFirstOrThrow()
    unit.log({ type: 'account_created', subject: account, by, at, body: {} })
    return accountView(row)
  })
}
