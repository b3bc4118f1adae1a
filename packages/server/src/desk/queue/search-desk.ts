import type { DeskFinds } from '@freigabe/contract'
import { sql } from 'kysely'
import { containing } from '../../database/containing.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'

/** How many of each kind are named. */
const shown = 5

/** So many waiting cases are looked at, of which several may be of one group. */
const casesLookedAt = 50

/** So many groups with such a name are looked at, however many there are. */
const lookedAt = 200

/** Of so many of the newest groups every part of the name is searched, of older ones the beginnings of words. */
const newest = 10_000

/** What has a text in its name: groups with a case on the desk, each with its most urgent one, accounts, and other groups. */
export async function searchDesk(house: House, search: string): Promise<DeskFinds> {
  const pattern = containing(search)
  return readAs(house.database, 'desk', null, async (tx) => ({
    cases: await findCases(tx, pattern),
    accounts: await findAccounts(tx, pattern),
    groups: await findGroups(tx, search, pattern),
  }))
}

async function findCases(tx: Tx, pattern: string): Promise<DeskFinds['cases']> {
  const waiting = tx
    .selectFrom('desk_queue')
    .selectAll()
    .where('sought', 'ilike', pattern)
    .orderBy('status', 'desc')
    .orderBy('rank')
    .orderBy('due_at')
    .orderBy('case_id')
    .limit(casesLookedAt)
  const rows = await tx
    .selectFrom(waiting.as('desk_queue'))
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'desk_queue'))
    .select(['desk_queue.account_id as accountId', 'account_name as accountName'])
    .select(['desk_queue.case_id as caseId', 'group_name as groupName'])
    .select(['desk_queue.due_at as dueAt', 'approval_case.group_id as groupId'])
    .orderBy('desk_queue.status', 'desc')
    .orderBy('rank')
    .orderBy('desk_queue.due_at')
    .orderBy('desk_queue.case_id')
    .execute()
  const firstOfGroup = rows.filter(
    ({ groupId }, at) => rows.findIndex((row) => row.groupId === groupId) === at,
  )
  return firstOfGroup.slice(0, shown).map(({ groupId: _, ...found }) => found)
}

async function findAccounts(tx: Tx, pattern: string): Promise<DeskFinds['accounts']> {
  return tx
    .selectFrom('account')
    .select(['account_id as accountId', 'name as accountName'])
    .where(({ or, eb }) => or([eb('name', 'ilike', pattern), eb('domain', 'ilike', pattern)]))
    .orderBy('name')
    .orderBy('account_id')
    .limit(shown)
    .execute()
}

/** No index finds a part of a word, and a platform may have a million groups. */
async function findGroups(tx: Tx, search: string, pattern: string): Promise<DeskFinds['groups']> {
  const { rows } = await sql<DeskFinds['groups'][number]>`
    select named.account_id as "accountId", account.name as "accountName",
      named.group_id as "groupId", named.name as "groupName",
      newest.case_id as "caseId", newest.status
    from (
      (select account_id, group_id, name from recipient_group
        where to_tsvector('simple', name) @@ to_tsquery('simple', ${beginnings(search)})
          and deleted_at is null limit ${lookedAt})
      union
      (select * from (select account_id, group_id, name from recipient_group
          where deleted_at is null order by created_at desc limit ${newest}) as recent
        where name ilike ${pattern} limit ${lookedAt})
    ) as named
    join account on account.account_id = named.account_id
    join lateral (select case_id, status, opened_at from approval_case
      where approval_case.account_id = named.account_id
        and approval_case.group_id = named.group_id
      order by opened_at desc limit 1) as newest on true
    where not exists (select from desk_queue
      join approval_case as waiting on waiting.account_id = desk_queue.account_id
        and waiting.case_id = desk_queue.case_id
      where waiting.account_id = named.account_id and waiting.group_id = named.group_id)
    order by newest.opened_at desc limit ${shown}`.execute(tx)
  return rows
}

/** A text search for words that begin like those of a text; nothing for a text without words. */
function beginnings(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => `${word}:*`).join(' & ')
}
