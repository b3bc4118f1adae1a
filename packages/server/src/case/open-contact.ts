import type { ContactData } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { DeskActor } from '../desk/desk-actor.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { writeLook } from '../people/staff/write-look.ts'
import { requireCase } from './require-case.ts'

/** Opens the contact data of step 3 for a stated special case; the access is logged before that. */
export async function openContact(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  reason: string,
): Promise<ContactData> {
  return change(house, 'command', account, async (unit) => {
    const { tx, now: at } = unit
    await requireCase(tx, account, caseId)
    const contact = await tx
      .selectFrom('contact')
      .select('data')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (contact === undefined) throw new AppError('NOT_FOUND')
    const look = await writeLook(unit, by, { kind: 'contact', caseId }, reason)
    unit.log({ type: 'contact_opened', subject: caseId, by: by.actor, at, body: { lookId: look } })
    return contact.data as ContactData
  })
}
