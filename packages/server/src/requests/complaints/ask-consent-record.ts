import type { api, BodyOf } from '@freigabe/contract'
import { type ComplaintState, promisedBy } from '@freigabe/core'
import { saltedDigest } from '../../case/case-salt.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { ActingStaff } from '../proceedings/acting-staff.ts'
import { complaintSalt } from './complaint-salt.ts'
import { moveComplaint } from './move-complaint.ts'
import { storeComplaintEntry } from './store-complaint-entry.ts'
import { tellInquiry } from './tell-inquiry.ts'
import { withComplaint } from './with-complaint.ts'

/**
 * Asks the account that a complaint is about for the recipient's consent record, until so many business
 * days from now as the policy says, or until a chosen moment. Throws as its endpoint says.
 */
export async function askConsentRecord(
  house: House,
  by: ActingStaff,
  complaint: string,
  { inquiryId, text, answerBy }: BodyOf<typeof api.askConsentRecord>,
): Promise<void> {
  await withComplaint(house, complaint, async (unit) => {
    const { tx } = unit
    const contentDigest = saltedDigest(await complaintSalt(tx, complaint), text)
    const until =
      answerBy ?? (unit.account === '' ? unit.now : await usual(house, tx, unit.account))
    const { changed, state } = await moveComplaint(unit, by.actor, complaint, {
      type: 'ask',
      inquiryId,
      until,
      contentDigest,
    })
    if (!changed) return
    const masked = await maskedAddress(tx, complaint)
    await unit.as('command', async () => {
      await storeInquiry(unit, state, masked)
      const entry = { kind: 'asked', by, text, answerBy: until } as const
      await storeComplaintEntry(unit, state, entry)
      await tellInquiry(unit, state)
    })
  })
}

async function usual(house: House, tx: Tx, account: string): Promise<string> {
  const policy = await policyOfAccount(house, tx, account)
  const now = house.clock.now()
  return promisedBy(house.calendar(policy.calendar, now), now, policy.integrity.recordDays)
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

async function storeInquiry({ tx, now }: Unit, state: ComplaintState, masked: string) {
  const { accountId, groupId, batchId } = state.place!
  const asked = {
    standing: 'asked',
    may_answer: true,
    answer_by: state.inquiry!.until,
    asked_at: now,
  } as const
  await tx
    .insertInto('complaint_inquiry')
    .values({
      account_id: accountId,
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
