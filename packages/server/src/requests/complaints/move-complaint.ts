import {
  type Actor,
  type ComplaintCommand,
  type ComplaintEvent,
  type ComplaintState,
  decideComplaint,
  evolveComplaint,
  isRefusal,
} from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { complaintDayFaults } from './complaint-day-faults.ts'
import { logComplaint } from './log-complaint.ts'

export interface MovedComplaint {
  /** False when the complaint already was what the command asks for: no effect may follow. */
  changed: boolean
  state: ComplaintState
}

/**
 * The one way to change a complaint: locks it, asks the core, and stores state and events in the caller's
 * transaction, under the role `desk` and bound to the complaint's account. Throws NOT_FOUND, and the
 * core's refusal.
 */
export async function moveComplaint(
  unit: Unit,
  by: Actor,
  complaint: string,
  command: Exclude<ComplaintCommand, { type: 'enter' }>,
): Promise<MovedComplaint> {
  const { house, tx, account } = unit
  const row = await tx
    .selectFrom('complaint')
    .select(['account_id', 'status', 'state'])
    .where('complaint_id', '=', complaint)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  // Somebody traced it to another account meanwhile.
  if (command.type !== 'trace' && row.account_id !== (account || null)) {
    throw new AppError('COMPLAINT_NOT_OPEN_FOR_THIS', { about: { status: row.status } })
  }
  const { events, state } = decidedComplaint(house, by, row.state, command)
  if (events.length === 0) return { changed: false, state }
  await tx
    .updateTable('complaint')
    .set({
      status: state.status,
      state: JSON.stringify(state),
      account_id: state.place?.accountId ?? null,
      group_id: state.place?.groupId ?? null,
      batch_id: state.place?.batchId ?? null,
      closed_at: state.closing?.at ?? null,
    })
    .where('complaint_id', '=', complaint)
    .execute()
  logComplaint(unit, complaint, events)
  return { changed: true, state }
}

/** What the core makes of a command. Throws its refusal as an error of the register. */
export function decidedComplaint(
  house: House,
  by: Actor,
  before: ComplaintState | null,
  command: ComplaintCommand,
): { events: readonly ComplaintEvent[]; state: ComplaintState } {
  const answer = decideComplaint(before, command, { actor: by, now: house.clock.now() })
  if (isRefusal(answer)) {
    const faults = complaintDayFaults(answer.refused)
    throw new AppError(answer.refused, { about: { ...answer.about }, ...(faults && { faults }) })
  }
  const state = answer.events.reduce<ComplaintState | null>(evolveComplaint, before)
  return { events: answer.events, state: state! }
}
