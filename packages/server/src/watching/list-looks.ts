import type { Look } from '@freigabe/contract'
import type { ReturnedFigures } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { heldUnitView, type NamedUnit } from './holds/held-unit.ts'
import { figuresView } from './holds/view-holds.ts'

/** More would not be looked at in a day. */
const mostListed = 200

/** What a person is to look at in all accounts although sending goes on, the highest rates above a limit first. */
export async function listLooks(house: House): Promise<Look[]> {
  const rows = await readAs(house.database, 'desk', null, (tx) =>
    sql<Row>`
      select account.account_id, account.name as account_name, account.locale, look, looked_at,
        look #>> '{unit,kind}' as unit, recipient_group.group_id, recipient_group.name as group_name,
        batch.batch_id, batch.created_at as imported_at, batch.recipients,
        batch.removed_at is not null as is_removed
      from return_look
      join account using (account_id)
      cross join lateral jsonb_array_elements(looks) as look
      left join recipient_group on recipient_group.account_id = return_look.account_id
        and recipient_group.group_id = (look #>> '{unit,groupId}')::uuid
      left join batch on batch.account_id = return_look.account_id
        and batch.batch_id = (look #>> '{unit,batchId}')::uuid
      order by (look ->> 'came')::float8 / (look ->> 'of')::float8 / (look ->> 'threshold')::float8 desc
      limit ${mostListed}`
      .execute(tx)
      .then((result) => result.rows),
  )
  return rows.map((row) => ({
    account: { id: row.account_id, name: row.account_name, locale: row.locale },
    ...heldUnitView(row),
    figures: figuresView(row.look),
    judgedAt: row.looked_at,
  }))
}

interface Row extends NamedUnit {
  account_id: string
  account_name: string
  locale: Look['account']['locale']
  look: ReturnedFigures
  looked_at: string
}
