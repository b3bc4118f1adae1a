import { createHash } from 'node:crypto'

/**
 * The database roles, one for each side of the product. Every query runs under one of them, so that
 * PostgreSQL refuses whatever the application forgot to refuse.
 */
export const roles = {
  door: 'finds out who is calling: people, sessions, memberships, keys',
  customer: 'reads what belongs to one account',
  support: 'reads what the customer sees, and writes advice to customers, nothing else',
  desk: 'reads cases of all accounts for reviewers and leads, and keeps complaints from outside',
  billing: 'reads accounts and requests for decisions on goodwill',
  admin: 'keeps accounts, people, staff, keys and settings',
  command: 'writes the objects of one account',
  gate: 'reads the stored facts that a verdict is judged by, and keeps what was sent, permitted and came back',
  gatekeeper: 'writes the gate’s facts and revisions',
  log: 'appends to the logs and can change nothing in them',
  publisher: 'numbers changes in the feed, once they are committed',
  queue: 'enqueues jobs',
  comparer:
    'compares recipients lists by their sketches, within an account and across accounts, and looks up one address',
  privacy: 'finds, exports and erases what is held about an address',
  worker: 'finds what is due in all accounts, and keeps the outbox',
} as const

export type RoleName = keyof typeof roles

/** Roles are cluster-wide, so their names carry the database's name. */
export function databaseRole(prefix: string, role: RoleName): string {
  return `${prefix}_${role}`
}

/** PostgreSQL silently cuts longer names: two roles would become one. */
const longestPrefix = 50

/**
 * The prefix of the role names of a database. Roles belong to the whole cluster, so it is the database's own
 * name; a name that is long or has unusual characters is shortened, and distinguished by a digest.
 */
export function rolePrefix(databaseName: string): string {
  if (/^[a-z0-9_]+$/.test(databaseName) && databaseName.length <= longestPrefix) return databaseName
  const digest = createHash('sha256').update(databaseName).digest('hex').slice(0, 12)
  const readable = databaseName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
  return `${readable.slice(0, longestPrefix - digest.length - 1)}_${digest}`
}
