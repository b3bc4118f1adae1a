import { type RawBuilder, sql } from 'kysely'

/** One of these ids, for `=`; unlike a list behind `in`, it may hold none. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${ids}::uuid[])`
}
