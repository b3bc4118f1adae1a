import { type RawBuilder, sql } from 'kysely'

/** Hashes as an array of the database, whose numbers of 64 bits have a sign; in order, which helps the index. */
export function hashList(hashes: Iterable<bigint>): RawBuilder<string[]> {
  const signed = BigInt64Array.from(hashes, (hash) => BigInt.asIntN(64, hash)).sort()
  return sql<string[]>`${`{${signed.join(',')}}`}::text::bigint[]`
}
