import type { ReportedSender, SenderFacts } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { Selectable } from 'kysely'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/**
 * Keeps what the platform reports of an account as a sender, in place of its report before. What is accepted is
 * judged by it from the next submission on.
 */
export async function reportSender(
  house: House,
  by: Actor,
  account: string,
  facts: SenderFacts,
): Promise<ReportedSender> {
  return change(house, 'command', account, async (unit) => {
    const { tx, now: at } = unit
    const row = {
      domain: facts.domain,
      domain_since: facts.domainSince,
      dmarc: facts.dmarc,
      imprint: facts.imprint,
      paid_since: facts.paidSince,
      paid_by: facts.paidBy,
      payer: facts.payer,
      reported_at: at,
    }
    await tx
      .insertInto('sender_facts')
      .values({ account_id: account, ...row })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
      .execute()
    const reported = Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : name))
    unit.log({ type: 'sender_reported', subject: account, by, at, body: { reported } })
    return senderView(row)
  })
}

/** Throws NOT_FOUND where nothing was reported. */
export async function readSender(house: House, account: string): Promise<ReportedSender> {
  const sender = await readAs(house.database, 'desk', account, (tx) => senderOf(tx, account))
  if (sender === null) throw new AppError('NOT_FOUND')
  return sender
}

/** What was reported of an account last; null where nothing was. */
export async function senderOf(tx: Tx, account: string): Promise<ReportedSender | null> {
  const row = await tx
    .selectFrom('sender_facts')
    .selectAll()
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row === undefined ? null : senderView(row)
}

function senderView(row: Omit<Selectable<Tables['sender_facts']>, 'account_id'>): ReportedSender {
  return {
    domain: row.domain,
    domainSince: row.domain_since,
    dmarc: row.dmarc,
    imprint: row.imprint,
    paidSince: row.paid_since,
    paidBy: row.paid_by,
    payer: row.payer,
    reportedAt: row.reported_at,
  }
}
