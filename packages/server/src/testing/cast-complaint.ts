import { randomUUIDv7 } from 'node:crypto'
import type { House } from '../house.ts'
import { askConsentRecord } from '../requests/complaints/ask-consent-record.ts'
import { enterComplaint } from '../requests/complaints/enter-complaint.ts'
import { placeComplaint } from '../requests/complaints/place-complaint.ts'
import { castStaff } from './cast.ts'

/** A complaint about which an account has been asked for a consent record; gives its id. */
export async function castComplaint(house: House, account: string): Promise<string> {
  const by = await castStaff(house, 'reviewer')
  const complaintId = randomUUIDv7()
  const now = house.clock.now()
  await enterComplaint(house, by, {
    complaintId,
    from: 'recipient',
    reference: null,
    email: 'anna@example.org',
    words: 'Woher haben Sie meine Adresse?',
    receivedAt: now,
    dueAt: new Date(Date.parse(now) + 14 * 86_400_000).toISOString(),
  })
  await placeComplaint(house, by, complaintId, { account, group: null, batch: null })
  const inquiry = { inquiryId: randomUUIDv7(), text: 'Bitte zeigen Sie die Einwilligung.' }
  await askConsentRecord(house, by, complaintId, inquiry)
  return complaintId
}
