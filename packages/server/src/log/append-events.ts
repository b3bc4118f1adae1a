import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { type Link, linkHash, type NewEvent, type PlatformEvent } from './chain.ts'

/**
 * The next links of an account's chain, to be added in order.
 *
 * @param head where the chain ends, which the caller has locked
 */
export function linksAfter(account: string, head: ChainEnd, events: readonly NewEvent[]) {
  return chained(account, head, events).map((row) => ({ ...row, account_id: account }))
}

/** Appends to the platform's chain, as the role `log`: policy, staff, keys, reveals. */
export async function appendPlatformEvents(
  tx: Tx,
  events: readonly PlatformEvent[],
): Promise<void> {
  const head = await tx
    .selectFrom('platform_chain_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  const rows = chained(null, head, events)
  await tx.insertInto('platform_event').values(rows).execute()
  const { seq, hash } = rows.at(-1)!
  await tx.updateTable('platform_chain_head').set({ seq, hash }).execute()
}

interface ChainEnd {
  seq: number
  hash: string
}

function chained(account: string | null, head: ChainEnd, events: readonly PlatformEvent[]) {
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
