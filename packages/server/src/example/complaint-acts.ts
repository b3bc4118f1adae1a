import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import { readAs } from '../database/database.ts'
import { answerComplaint } from '../requests/complaints/answer-complaint.ts'
import { askConsentRecord } from '../requests/complaints/ask-consent-record.ts'
import { enterComplaint } from '../requests/complaints/enter-complaint.ts'
import { placeComplaint } from '../requests/complaints/place-complaint.ts'
import type { CaseRef, Customer } from './customer-acts.ts'
import type { Reviewer } from './desk-acts.ts'
import type { RecipientsFile } from './lists/recipients-file.ts'

/** Whoever complains is to have an answer within two weeks. */
const answerDays = 14

type Told = Pick<BodyOf<typeof api.enterComplaint>, 'from' | 'reference' | 'words' | 'email'>

/** Enters a complaint, traces it to the import of a case, and asks the account; gives its id. */
export async function takesComplaint(
  { house, person, role }: Reviewer,
  { account, caseId }: CaseRef,
  told: Told,
  text: string,
): Promise<string> {
  const actor = { kind: 'staff', personId: person.id, role } as const
  const by = { actor, personId: person.id, name: person.name }
  const complaintId = randomUUIDv7()
  const receivedAt = house.clock.now()
  const dueAt = new Date(Date.parse(receivedAt) + answerDays * 86_400_000).toISOString()
  await enterComplaint(house, by, { complaintId, receivedAt, dueAt, ...told })
  const { batch_id: batch } = await readAs(house.database, 'desk', account, (tx) =>
    tx
      .selectFrom('case_batch')
      .select('batch_id')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow(),
  )
  await placeComplaint(house, by, complaintId, { account, group: null, batch })
  await askConsentRecord(house, by, complaintId, { inquiryId: randomUUIDv7(), text })
  return complaintId
}

/** Shows the consent record that was asked for. */
export async function showsConsent(
  { house, account, person }: Customer,
  complaint: string,
  { text, evidence }: { text: string; evidence: string[] },
): Promise<void> {
  const actor = { kind: 'customer', personId: person.id } as const
  const by = { personId: person.id, name: person.name }
  const answer = { answerId: randomUUIDv7(), text, evidence }
  await answerComplaint(house, actor, by, account, complaint, answer)
}

/** Somebody who is on a list. */
export function recipientOf({ bytes }: RecipientsFile): string {
  const [, address] = /([a-z0-9._-]+@[a-z0-9.-]+\.[a-z]+)/.exec(Buffer.from(bytes).toString())!
  return address!
}
