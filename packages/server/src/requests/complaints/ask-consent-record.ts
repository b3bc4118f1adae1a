import type { api, BodyOf } from '@freigabe/contract'
import { type ComplaintState, promisedBy } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { calendarOf } from '../../policy/calendar/read-calendar.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { tellEditors } from '../dossier/tell-editors.ts'
import { storeComplaintEntry } from './complaint-entries.ts'
import { moveComplaint, withComplaint } from './move-complaint.ts'

/**
 * Asks the account that a complaint is about for the recipient's consent record, with the policy's number of
 * business days from now or until a chosen moment. Throws as its endpoint says.
 */
export async function askConsentRecord(
  house: House,
  by: ActingStaff,
  complaint: string,
  { inquiryId, text, answerBy: chosen }: BodyOf<typeof api.askConsentRecord>,
): Promise<void> {
  await withComplaint(house, complaint, async (unit) => {
    const answerBy = chosen ?? (await usualEnd(unit))
    const { changed, state } = await moveComplaint(unit, by, complaint, (digest) => ({
      type: 'ask',
      inquiryId,
      until: answerBy,
      contentDigest: digest(text),
    }))
    if (!changed) return
    const masked = await maskedAddress(unit.tx, complaint)
    await unit.as('command', async () => {
      await storeInquiry(unit, state, masked)
      await storeComplaintEntry(unit, complaint, { kind: 'asked', by, text, answerBy })
      await tellInquiry(unit, state)
    })
  })
}

/** In business days; while no account is known, the core refuses whatever the end. */
async function usualEnd({ house, tx, account, now }: Unit): Promise<string> {
  if (account === '') return now
  const policy = await policyOfAccount(house, tx, account)
  const calendar = await calendarOf(house, tx, policy.calendar, now)
  return promisedBy(calendar, now, policy.integrity.recordDays)
}

/** Masked, as the account sees it in lists. Throws ADDRESS_GONE, since nothing could be looked up then. */
async function maskedAddress(tx: Tx, complaint: string): Promise<string> {
  const { masked } = await tx
    .selectFrom('complaint')
    .select('masked')
    .where('complaint_id', '=', complaint)
    .executeTakeFirstOrThrow()
  if (masked === null) throw new AppError('ADDRESS_GONE')
  return masked
}

async function storeInquiry({ tx, account, now }: Unit, state: ComplaintState, masked: string) {
  const { groupId, batchId } = state.place!
  const asked = {
    standing: 'asked',
    may_answer: true,
    answer_by: state.inquiry!.until,
    asked_at: now,
  } as const
  await tx
    .insertInto('complaint_inquiry')
    .values({
      account_id: account,
      complaint_id: state.complaintId,
      from_whom: state.from,
      masked,
      group_id: groupId,
      batch_id: batchId,
      ...asked,
    })
    .onConflict((row) => row.columns(['account_id', 'complaint_id']).doUpdateSet(asked))
    .execute()
}

/** Neither the address nor the words of the complaint are in the letter: a mail goes through many hands. */
async function tellInquiry(unit: Unit, { place, inquiry, from }: ComplaintState): Promise<void> {
  const group = place!.groupId
  const groupName = group === null ? null : await readGroupName(unit, group)
  const telling = { kind: 'consent_record_asked', page: 'complaints', group } as const
  await tellEditors(unit, telling, (about) => ({
    template: 'consent_record_asked',
    params: { ...about, groupName, from, answerBy: inquiry!.until },
  }))
}

async function readGroupName({ tx, account }: Unit, group: string): Promise<string> {
  const { name } = await tx
    .selectFrom('recipient_group')
    .select('name')
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .executeTakeFirstOrThrow()
  return name
}
