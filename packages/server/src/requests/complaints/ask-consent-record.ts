import type { api, BodyOf, FramedMail } from '@freigabe/contract'
import { type ComplaintState, promisedBy } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { AboutAccount, Letter } from '../../notify/letters/letter.ts'
import { previewLetter } from '../../notify/preview-letter.ts'
import { calendarOf } from '../../policy/calendar/read-calendar.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { aboutAccount, tellEditors } from '../dossier/tell-editors.ts'
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

const page = 'complaints'

/**
 * The mail that asking for the consent record would send, as its first reader gets it; nothing is stored. Throws
 * NOT_FOUND, and COMPLAINT_NOT_OPEN_FOR_THIS while no account is known.
 */
export async function previewInquiry(
  house: House,
  complaint: string,
  { answerBy: chosen }: BodyOf<typeof api.previewInquiryMail>,
): Promise<FramedMail> {
  const { account_id: account, state } = await readState(house, complaint)
  if (account === null) {
    throw new AppError('COMPLAINT_NOT_OPEN_FOR_THIS', { about: { status: state.status } })
  }
  const place = { house, account, now: house.clock.now() }
  const answerBy =
    chosen ?? (await readAs(house.database, 'desk', account, (tx) => usualEnd({ ...place, tx })))
  return readAs(house.database, 'command', account, async (tx) => {
    const write = await inquiryLetter({ ...place, tx }, state, answerBy)
    const letter = write(await aboutAccount({ ...place, tx }, page))
    const reached = { account, audience: 'editors', submitter: null } as const
    return previewLetter(house, tx, reached, () => letter)
  })
}

function readState({ database }: House, complaint: string) {
  return readAs(database, 'desk', null, async (tx) => {
    const row = await tx
      .selectFrom('complaint')
      .select(['account_id', 'state'])
      .where('complaint_id', '=', complaint)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    return row
  })
}

type Place = Pick<Unit, 'house' | 'tx' | 'account' | 'now'>

/** In business days; while no account is known, the core refuses whatever the end. */
async function usualEnd({ house, tx, account, now }: Place): Promise<string> {
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

async function tellInquiry(unit: Unit, state: ComplaintState): Promise<void> {
  const group = state.place!.groupId
  const telling = { kind: 'consent_record_asked', page, group } as const
  await tellEditors(unit, telling, await inquiryLetter(unit, state, state.inquiry!.until))
}

/** Neither the address nor the words of the complaint are in the letter: a mail goes through many hands. */
async function inquiryLetter(at: Place, { place, from }: ComplaintState, answerBy: string) {
  const group = place!.groupId
  const groupName = group === null ? null : await readGroupName(at, group)
  return (about: AboutAccount): Letter => ({
    template: 'consent_record_asked',
    params: { ...about, groupName, from, answerBy },
  })
}

async function readGroupName({ tx, account }: Place, group: string): Promise<string> {
  const { name } = await tx
    .selectFrom('recipient_group')
    .select('name')
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .executeTakeFirstOrThrow()
  return name
}
