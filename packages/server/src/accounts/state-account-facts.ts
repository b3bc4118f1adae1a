import type { Account, AccountFacts } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'
import { accountColumns, accountView } from './account-view.ts'

/** States what the account's lists are judged by from the next screening on. */
export async function stateAccountFacts(
  house: House,
  by: Actor,
  account: string,
  { markets, formSince }: AccountFacts,
): Promise<Account> {
  return inRole(house.database, 'command', account, async (tx) => {
    const row = await tx
      .updateTable('account')
      .set({ markets: [...new Set(markets)].sort(), form_since: formSince })
      .where('account_id', '=', account)
      .returning(accountColumns)
      .executeTakeFirstOrThrow()
    await appendEvents(house.database, tx, account, [
      {
        type: 'account_facts_stated',
        subject: account,
        by,
        at: house.clock.now(),
        body: { markets: row.markets, formSince: row.form_since },
      },
    ])
    return accountView(row)
  })
}
