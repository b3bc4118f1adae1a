import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { openAddress } from './complaint-address.ts'
import { logComplaint } from './log-complaint.ts'
import { requireInquiry } from './require-inquiry.ts'
import { storeComplaintNote } from './store-complaint-note.ts'

/**
 * Shows the whole address to the account that must find its consent record, as long as it may answer; the
 * look is on record before that. Throws NOT_FOUND, COMPLAINT_NOT_OPEN_FOR_THIS and ADDRESS_GONE.
 */
export async function showAddress(
  house: House,
  by: Actor,
  name: string,
  account: string,
  complaint: string,
): Promise<{ email: string }> {
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const { may_answer } = await requireInquiry(tx, account, complaint)
    if (!may_answer) throw new AppError('COMPLAINT_NOT_OPEN_FOR_THIS')
    return unit.as('desk', async () => {
      const row = await tx
        .selectFrom('complaint')
        .select(['complaint_id', 'address'])
        .where('complaint_id', '=', complaint)
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow()
      const email = openAddress(house, row)
      const look = { kind: 'shown', text: '', by_name: name } as const
      const lookId = await storeComplaintNote(unit, complaint, look)
      const event = { type: 'complained_address_shown', by, at: unit.now, lookId }
      logComplaint(unit, complaint, [event])
      return { email }
    })
  })
}
