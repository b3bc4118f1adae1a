import { sql } from 'kysely'

/** How many permits have taken of an approval's cap; 0 where it has none. */
export const takenOfCap = sql<number>`case
  when approval.conditions @> '[{"kind": "first_send_at_most"}]' then coalesce((
    select taken from permit_cap where permit_cap.account_id = approval.account_id
      and permit_cap.purpose = 'campaign' and permit_cap.name = approval.approval_id::text), 0)::float8
  else 0 end`.as('taken')
