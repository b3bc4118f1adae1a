import { createHash } from 'node:crypto'

/** PostgreSQL cuts longer names off in silence: two roles would become one. */
const longestPrefix = 50

/**
 * The prefix of the role names of a database. Roles belong to the whole cluster, so it is the database's
 * own name; one that is long or has unusual characters is shortened, and told apart by a digest.
 */
export function rolePrefix(databaseName: string): string {
  if (/^[a-z0-9_]+$/.test(databaseName) && databaseName.length <= longestPrefix) return databaseName
  const digest = createHash('sha256').update(databaseName).digest('hex').slice(0, 12)
  const readable = databaseName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
  return `${readable.slice(0, longestPrefix - digest.length - 1)}_${digest}`
}
