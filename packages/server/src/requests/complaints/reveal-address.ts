import type { api, ResponseOf } from '@freigabe/contract'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../proceedings/acting-staff.ts'
import { openAddress } from './complaint-address.ts'
import { logComplaint } from './log-complaint.ts'
import { storeComplaintNote } from './store-complaint-note.ts'
import { withComplaint } from './with-complaint.ts'

/** Shows the whole address and words to staff; the look and its reason are on record before that. */
export async function revealAddress(
  house: House,
  by: ActingStaff,
  complaint: string,
  reason: string,
): Promise<ResponseOf<typeof api.revealComplainedAddress>> {
  return withComplaint(house, complaint, async (unit) => {
    const { tx } = unit
    const row = await tx
      .selectFrom('complaint')
      .select(['complaint_id', 'address', 'words'])
      .where('complaint_id', '=', complaint)
      .executeTakeFirstOrThrow()
    const email = openAddress(house, row)
    const look = { kind: 'look', text: reason, by_name: by.name } as const
    const lookId = await storeComplaintNote(unit, complaint, look)
    const event = { type: 'complained_address_shown', by: by.actor, at: unit.now, lookId }
    logComplaint(unit, complaint, [event])
    return { email, words: row.words }
  })
}
