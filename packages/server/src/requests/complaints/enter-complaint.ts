import { randomBytes } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { decided, digestUnder, findDossier, logSteps } from '../dossier/dossier.ts'
import { addressColumns } from './complaint-address.ts'
import { complaints } from './move-complaint.ts'

/** Enters a complaint that came from outside; the address is kept sealed. Throws RECEIVED_IN_FUTURE and DUE_BEFORE_RECEIPT. */
export async function enterComplaint(
  house: House,
  by: ActingStaff,
  wish: BodyOf<typeof api.enterComplaint>,
): Promise<void> {
  const { complaintId, from, receivedAt, dueAt, reference, words, email } = wish
  await change(house, 'desk', null, async (unit) => {
    const { tx, now } = unit
    const salt = randomBytes(32).toString('hex')
    const contentDigest = digestUnder(salt)({ reference, words, email })
    const command = { type: 'enter', complaintId, from, receivedAt, dueAt, contentDigest } as const
    const before = await findDossier(tx, complaints, null, complaintId)
    const context = { actor: by.actor, now }
    const step = decided(complaints, before?.state ?? null, command, context, dayFaults)
    if (step.events.length === 0) return
    await tx
      .insertInto('complaint')
      .values({
        complaint_id: complaintId,
        account_id: null,
        group_id: null,
        batch_id: null,
        from_whom: from,
        status: step.state.status,
        state: JSON.stringify(step.state),
        salt,
        ...addressColumns(house, complaintId, email),
        reference,
        words,
        received_at: receivedAt,
        due_at: dueAt,
        entered_by: by.name,
        entered_at: now,
        closed_at: null,
      })
      .execute()
    logSteps(unit, complaintId, step.events)
  })
}

/** The day fields of the form that a refusal of the core is about. */
const dayFaults = {
  RECEIVED_IN_FUTURE: [
    {
      pointer: '/body/receivedAt',
      code: 'day_ahead',
      text: { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day is in the future.' },
    },
  ],
  DUE_BEFORE_RECEIPT: [
    {
      pointer: '/body/receivedAt',
      code: 'day_after_due',
      text: {
        de: 'Dieser Tag liegt nach dem, an dem die Antwort fällig ist.',
        en: 'This day is after the one on which the answer is due.',
      },
    },
    {
      pointer: '/body/dueAt',
      code: 'day_before_receipt',
      text: {
        de: 'Dieser Tag liegt vor dem Eingang der Beschwerde.',
        en: 'This day is before the complaint was received.',
      },
    },
  ],
}
