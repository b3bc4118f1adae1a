import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { ChangeBody, Tables } from '../database/tables.ts'

/**
 * Where an account's chain of events ends, what revision it is at, when it last changed, and how many events
 * the platform was told of.
 */
export type Head = Pick<Selectable<Tables['account_head']>, (typeof columns)[number]>

const columns = ['seq', 'hash', 'revision', 'at', 'events'] as const

/** Locks an account's head as the role `log`, and waits for its holder; the first change makes it. */
export async function lockHead(tx: Tx, account: string): Promise<Head> {
  const head = await selectHead(tx, account).executeTakeFirst()
  if (head !== undefined) return head
  await tx
    .insertInto('account_head')
    .values(unchanged(account))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return selectHead(tx, account).executeTakeFirstOrThrow()
}

/** Locks an account's head as the role `log`; null if someone else is changing the account. */
export async function lockHeadIfFree(tx: Tx, account: string): Promise<Head | null> {
  const head = await selectHead(tx, account).skipLocked().executeTakeFirst()
  if (head !== undefined) return head
  const made = await tx
    .insertInto('account_head')
    .values(unchanged(account))
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .executeTakeFirst()
  return made ?? null
}

/** The key stays free for rows that refer to it: foreign keys lock rows too, in the weakest way. */
function selectHead(tx: Tx, account: string) {
  return tx
    .selectFrom('account_head')
    .select(columns)
    .where('account_id', '=', account)
    .forNoKeyUpdate()
}

function unchanged(account: string): Insertable<Tables['account_head']> {
  return { account_id: account, seq: 0, hash: '', revision: 0, at: null }
}

/** What a change leaves behind: links of the chain, what the platform is told, and what the feed is to say. */
interface Left {
  links: readonly Insertable<Tables['event']>[]
  told: readonly Insertable<Tables['public_event']>[]
  body: ChangeBody
}

/**
 * Moves an account's head on, with everything that depends on it, in one statement, as the role `log`. Gives
 * the transaction's id.
 */
export async function moveHead(
  tx: Tx,
  account: string,
  head: Head & { at: string },
  { links, told, body }: Left,
): Promise<string> {
  const { revision, at } = head
  const change = { account_id: account, revision, body: JSON.stringify(body), at }
  const fed = tx.with('fed', (db) => db.insertInto('change').values(change))
  const linked =
    links.length === 0 ? fed : fed.with('linked', (db) => db.insertInto('event').values([...links]))
  const all =
    told.length === 0
      ? linked
      : linked.with('told', (db) => db.insertInto('public_event').values([...told]))
  const { xid } = await all
    .updateTable('account_head')
    .set(head)
    .where('account_id', '=', account)
    .returning(sql<string>`pg_current_xact_id()::text`.as('xid'))
    .executeTakeFirstOrThrow()
  return xid
}
