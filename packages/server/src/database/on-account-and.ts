import { type JoinBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** The ids that two tables share, apart from the account's. */
type SharedId<Left extends keyof Tables, Right extends keyof Tables> = Exclude<
  keyof Tables[Left] & keyof Tables[Right] & `${string}_id`,
  'account_id'
>

/**
 * The condition of every join between tables of an account: same account and same id. An id alone would find
 * the same row, but a sharded database joins only on the shard's key.
 */
export function onAccountAnd<Left extends keyof Tables, Right extends keyof Tables>(
  id: SharedId<Left, Right>,
  left: Left,
  right: Right,
) {
  return <DB, TB extends keyof DB>(join: JoinBuilder<DB, TB>): JoinBuilder<DB, TB> =>
    join
      .onRef(sql.ref(`${left}.account_id`), '=', sql.ref(`${right}.account_id`))
      .onRef(sql.ref(`${left}.${id}`), '=', sql.ref(`${right}.${id}`))
}
