import type { HoldingPlace } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { NewEvent } from '../log/chain.ts'
import { deleteContact } from './delete-contact.ts'
import { eraseComplaints } from './erase-complaints.ts'
import { eraseMentions } from './erase-mentions.ts'
import type { Mentions } from './mentions-of.ts'
import { type MentioningRow, readMentions } from './read-mentions.ts'
import { contactPlace, type TextPlace, textPlaces } from './text-places.ts'

/** Takes an address out of everything that an account holds; the account's log says where. */
export async function eraseInAccount(
  house: House,
  by: Actor,
  account: string,
  mentions: Mentions,
): Promise<void> {
  await change(house, 'privacy', account, async (unit) => {
    const { house, tx } = unit
    const erasedAt = (place: HoldingPlace, subject: string): NewEvent => {
      return { type: 'address_erased', subject, by, at: unit.now, body: { place } }
    }
    const erased = (place: TextPlace, rows: readonly MentioningRow[]): NewEvent[] =>
      rows.map((row) => erasedAt(place.place, String(row[place.key.at(-1) ?? 'account_id'])))
    const events = erased(contactPlace, await deleteContacts(tx, mentions, account))
    for (const place of textPlaces) {
      events.push(...erased(place, await eraseMentions(tx, mentions, place, account)))
    }
    for (const { complaint_id } of await eraseComplaints(house, tx, mentions, account)) {
      events.push(erasedAt('complaint', complaint_id))
    }
    unit.log(...events)
  })
}

async function deleteContacts(tx: Tx, mentions: Mentions, account: string) {
  const rows = await readMentions(tx, mentions, contactPlace, account)
  for (const row of rows) await deleteContact(tx, account, String(row.case_id))
  return rows
}
