import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import type { Selectable } from 'kysely'
import { asRole, type Database, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/roles.ts'
import type { Tables } from '../database/tables.ts'
import { type Link, linkHash } from './chain.ts'

/** An event to be logged. `body` holds ids, codes and digests only: texts must stay erasable. */
export interface NewEvent {
  type: string
  subject: string
  by: Actor
  at: string
  body: Readonly<Record<string, unknown>>
}

/** Appends to an account's chain, in order. Locks the chain's head: after the case, before the gate. */
export async function appendEvents(
  database: Database,
  tx: Tx,
  account: string,
  events: readonly NewEvent[],
  backTo: RoleName = 'command',
): Promise<void> {
  if (events.length === 0) return
  await asRole(database, tx, { as: 'log', backTo }, async () => {
    const head = await lockHead(tx, account)
    const rows = chained(account, head, events)
    await tx
      .insertInto('event')
      .values(rows.map((row) => ({ ...row, account_id: account })))
      .execute()
    const last = rows.at(-1)!
    await tx
      .updateTable('chain_head')
      .set({ seq: last.seq, hash: last.hash })
      .where('account_id', '=', account)
      .execute()
  })
}

/** Appends to the platform's chain: policy, staff, keys, reveals. */
export async function appendPlatformEvents(
  database: Database,
  tx: Tx,
  events: readonly NewEvent[],
  backTo: RoleName = 'admin',
): Promise<void> {
  await asRole(database, tx, { as: 'log', backTo }, async () => {
    const head = await tx
      .selectFrom('platform_chain_head')
      .select(['seq', 'hash'])
      .forUpdate()
      .executeTakeFirstOrThrow()
    const rows = chained(null, head, events)
    await tx.insertInto('platform_event').values(rows).execute()
    const last = rows.at(-1)!
    await tx.updateTable('platform_chain_head').set({ seq: last.seq, hash: last.hash }).execute()
  })
}

async function lockHead(tx: Tx, account: string): Promise<Head> {
  await tx
    .insertInto('chain_head')
    .values({ account_id: account, seq: 0, hash: '' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx
    .selectFrom('chain_head')
    .select(['seq', 'hash'])
    .where('account_id', '=', account)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

type Head = Pick<Selectable<Tables['chain_head']>, 'seq' | 'hash'>

function chained(account: string | null, head: Head, events: readonly NewEvent[]) {
  let { seq, hash } = head
  return events.map((event) => {
    seq += 1
    const link: Link = {
      account,
      seq,
      eventId: randomUUIDv7(),
      type: event.type,
      subject: event.subject,
      ...actorColumns(event.by),
      body: event.body,
      at: event.at,
      previousHash: hash,
    }
    hash = linkHash(link)
    return {
      seq,
      event_id: link.eventId,
      type: link.type,
      subject: link.subject,
      by_kind: link.byKind,
      by_id: link.byId,
      body: JSON.stringify(link.body),
      at: link.at,
      previous_hash: link.previousHash,
      hash,
    }
  })
}

function actorColumns(actor: Actor): { byKind: string; byId: string | null } {
  switch (actor.kind) {
    case 'customer':
      return { byKind: 'customer', byId: actor.personId }
    case 'staff':
      return { byKind: actor.role, byId: actor.personId }
    case 'account_key':
    case 'platform_key':
      return { byKind: actor.kind, byId: actor.keyId }
    case 'rule':
      return { byKind: 'rule', byId: `${actor.ruleId}@${actor.policyVersion}` }
    case 'clock':
      return { byKind: 'clock', byId: null }
  }
}
