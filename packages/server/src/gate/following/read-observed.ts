import type { api, ObservedAccount, ObservedDenial, QueryOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'

const dayMilliseconds = 86_400_000
/** Of so many days what would have been denied is added up by account. */
const daysAddedUp = 30

/** What would have been denied while an account was only observed, the newest first. */
export async function readObserved(
  { database }: Pick<House, 'database'>,
  account: string,
  query: QueryOf<typeof api.readObserved>,
) {
  const after = decodeCursor(query.cursor, 3)
  const rows = await readAs(database, 'gate', null, (tx) => {
    let denials = tx
      .selectFrom('observed_denial')
      .leftJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'observed_denial'))
      .select(['day', 'reason', 'questions', 'observed_denial.group_id', 'reference', 'name'])
      .where('observed_denial.account_id', '=', account)
    if (after !== null) {
      denials = denials.where(
        sql<boolean>`(day, observed_denial.group_id, reason) < (${after[0]}::date, ${after[1]}::uuid, ${after[2]})`,
      )
    }
    return denials
      .orderBy('day', 'desc')
      .orderBy('observed_denial.group_id', 'desc')
      .orderBy('reason', 'desc')
      .limit(query.limit + 1)
      .execute()
  })
  return pageOf(
    rows,
    query.limit,
    ({ day, group_id, reference, name, reason, questions }): ObservedDenial => ({
      group: name === null ? null : { id: group_id, reference, name },
      ...{ day, reason, questions },
    }),
    ({ day, group_id, reason }) => [day, group_id, reason],
  )
}

/** All accounts that are only observed, and what would have been denied there lately. */
export async function listObserved(
  { database, clock }: Pick<House, 'database' | 'clock'>,
  query: QueryOf<typeof api.listObserved>,
) {
  const after = decodeCursor(query.cursor, 2)
  const now = Date.parse(clock.now())
  const since = new Date(now - daysAddedUp * dayMilliseconds).toISOString().slice(0, 10)
  const rows = await readAs(database, 'gate', null, (tx) => {
    let accounts = tx
      .selectFrom('account')
      .leftJoin('observed_denial', (join) =>
        join.onRef('observed_denial.account_id', '=', 'account.account_id').on('day', '>', since),
      )
      .where('mode', '=', 'observe')
    if (after !== null) {
      accounts = accounts.where(
        sql<boolean>`(name, account.account_id) > (${after[0]}, ${after[1]}::uuid)`,
      )
    }
    return accounts
      .select(['account.account_id', 'account.reference', 'account.name'])
      .select(sql<number>`coalesce(sum(questions), 0)::float8`.as('questions'))
      .select(sql<number>`count(distinct group_id)::integer`.as('groups'))
      .select(sql<string | null>`max(day)`.as('last_day'))
      .groupBy(['account.account_id', 'account.reference', 'account.name'])
      .orderBy('name')
      .orderBy('account.account_id')
      .limit(query.limit + 1)
      .execute()
  })
  return pageOf(
    rows,
    query.limit,
    ({ account_id, reference, name, questions, groups, last_day }): ObservedAccount => ({
      account: { id: account_id, reference, name },
      ...{ questions, groups, lastDay: last_day },
    }),
    ({ name, account_id }) => [name, account_id],
  )
}
