import { randomUUIDv7 } from 'node:crypto'
import { change } from '../change/change.ts'
import { keptSince, retention } from '../config/retention.ts'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import { sweepAll } from '../jobs/sweep.ts'
import { forgetComplaints } from './complaints.ts'

/**
 * Deletes letters, contact data, invitations, refused decisions and what complaints say of people when due;
 * how many is on record.
 */
export const sweepRetention = sweepAll('retention', async (house) => {
  const now = house.clock.now()
  await change(house, 'privacy', null, async (unit) => {
    const { tx } = unit
    await forgetLinks(tx, keptSince(now, retention.linkToken))
    await forgetPermits(tx, keptSince(now, retention.permit))
    await forgetConfirmations(tx, keptSince(now, retention.confirmation))
    await forgetReturns(tx, now)
    await forgetRecords(tx, keptSince(now, retention.records))
    await forgetAcceptances(tx, keptSince(now, retention.ruleAcceptance))
    const counts = {
      mail: await deleteMails(tx, keptSince(now, retention.mail)),
      contact: await deleteContacts(tx, keptSince(now, retention.contact)),
      invitation: await deleteInvitations(tx, keptSince(now, retention.invitation)),
      refusedDecision: await deleteRefused(tx, keptSince(now, retention.refusedDecision)),
      complaint: await forgetComplaints(tx, keptSince(now, retention.complaint)),
    }
    if (Object.values(counts).every((count) => count === 0)) return
    const event = {
      type: 'retention_ended',
      subject: randomUUIDv7(),
      by: { kind: 'clock' } as const,
      at: now,
      body: counts,
    }
    unit.logOnPlatform(event)
  })
})

async function deleteMails(tx: Tx, before: string): Promise<number> {
  const deleted = await tx
    .deleteFrom('mail')
    .where('created_at', '<=', before)
    .where('state', '!=', 'waiting')
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

/** For letters that are never sent: the others forget their link when they are sent. */
async function forgetLinks(tx: Tx, before: string): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ sealed_token: null })
    .where('created_at', '<=', before)
    .where('sealed_token', 'is not', null)
    .execute()
}

async function forgetRecords(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('kept_records').where('at', '<=', before).execute()
}

/** No limit looks further back. */
async function forgetAcceptances(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('rule_acceptance').where('at', '<=', before).execute()
  await tx.deleteFrom('small_delivery').where('at', '<=', before).execute()
}

/** What was taken from an approval's cap stays taken. */
async function forgetPermits(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('permit').where('issued_at', '<=', before).execute()
  await tx
    .deleteFrom('permit_cap')
    .where('purpose', '!=', 'campaign')
    .where('at', '<=', before)
    .execute()
}

async function forgetConfirmations(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('confirmation_day').where('day', '<=', before.slice(0, 10)).execute()
}

async function forgetReturns(tx: Tx, now: string): Promise<void> {
  const before = keptSince(now, retention.returns).slice(0, 10)
  await tx.deleteFrom('sent_count').where('day', '<=', before).execute()
  await tx.deleteFrom('return_count').where('came_on', '<=', before).execute()
  await tx.deleteFrom('untold_count').where('came_on', '<=', before).execute()
  await tx.deleteFrom('reported_rate').where('day', '<=', before).execute()
  await tx
    .deleteFrom('observed_denial')
    .where('day', '<=', keptSince(now, retention.observedDenials).slice(0, 10))
    .execute()
  await tx
    .deleteFrom('hour_count')
    .where('hour', '<=', keptSince(now, retention.hourCount))
    .execute()
  await tx
    .deleteFrom('sign_up_count')
    .where('hour', '<=', keptSince(now, retention.signUps))
    .execute()
  const seenBefore = keptSince(now, retention.returnSeen)
  await tx.deleteFrom('return_seen').where('told_at', '<=', seenBefore).execute()
}

async function deleteContacts(tx: Tx, before: string): Promise<number> {
  const rows = await tx
    .selectFrom('contact')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'contact'))
    .select(['contact.account_id', 'contact.case_id'])
    .where('contact.at', '<=', before)
    .where('status', 'in', ['accepted', 'rejected', 'revoked', 'withdrawn', 'lapsed'])
    .execute()
  for (const row of rows) await deleteContact(tx, row.account_id, row.case_id)
  return rows.length
}

async function deleteRefused(tx: Tx, before: string): Promise<number> {
  const deleted = await tx
    .deleteFrom('scheduled_decision')
    .where('due_at', '<=', before)
    .where('refused', 'is not', null)
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

async function deleteInvitations(tx: Tx, before: string): Promise<number> {
  const deleted = await tx
    .deleteFrom('invitation')
    .where('expires_at', '<=', before)
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

/** Deletes the contact data of a case, the fact that there was any, and what it can be found by. */
export async function deleteContact(tx: Tx, account: string, caseId: string): Promise<void> {
  for (const table of ['contact', 'contact_given'] as const) {
    await tx
      .deleteFrom(table)
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
  }
  await tx
    .deleteFrom('case_trait')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'contact')
    .execute()
}
