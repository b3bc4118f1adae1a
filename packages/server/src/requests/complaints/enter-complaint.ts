import { randomBytes } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import { saltedDigest } from '../../case/case-salt.ts'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../proceedings/acting-staff.ts'
import { addressColumns } from './complaint-address.ts'
import { logComplaint } from './log-complaint.ts'
import { decidedComplaint } from './move-complaint.ts'

/** Enters a complaint that came from outside; the address is kept sealed. Throws RECEIVED_IN_FUTURE and DUE_BEFORE_RECEIPT. */
export async function enterComplaint(
  house: House,
  by: ActingStaff,
  wish: BodyOf<typeof api.enterComplaint>,
): Promise<void> {
  const { complaintId, from, receivedAt, dueAt, reference, words, email } = wish
  await change(house, 'desk', null, async (unit) => {
    const { house, tx } = unit
    const salt = randomBytes(32).toString('hex')
    const contentDigest = saltedDigest(salt, { reference, words, email })
    const command = { type: 'enter', complaintId, from, receivedAt, dueAt, contentDigest } as const
    const before = await known(tx, complaintId)
    const { events, state } = decidedComplaint(house, by.actor, before, command)
    if (events.length === 0) return
    await tx
      .insertInto('complaint')
      .values({
        complaint_id: complaintId,
        account_id: null,
        group_id: null,
        batch_id: null,
        from_whom: from,
        status: state.status,
        state: JSON.stringify(state),
        salt,
        ...addressColumns(house, complaintId, email),
        reference,
        words,
        received_at: receivedAt,
        due_at: dueAt,
        entered_by: by.name,
        entered_at: unit.now,
        closed_at: null,
      })
      .execute()
    logComplaint(unit, complaintId, events)
  })
}

/** A second click finds what the first one stored. */
async function known(tx: Tx, complaint: string) {
  const row = await tx
    .selectFrom('complaint')
    .select('state')
    .where('complaint_id', '=', complaint)
    .executeTakeFirst()
  return row?.state ?? null
}
