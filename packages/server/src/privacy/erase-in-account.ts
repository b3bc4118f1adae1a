import type { Actor } from '@freigabe/core'
import { inRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendEvents, type NewEvent } from '../log/append-events.ts'
import { deleteContact } from './delete-contact.ts'
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
  await inRole(house.database, 'privacy', account, async (tx) => {
    const erased = (place: TextPlace, rows: readonly MentioningRow[]): NewEvent[] =>
      rows.map((row) => ({
        type: 'address_erased',
        subject: String(row[place.key.at(-1) ?? 'account_id']),
        by,
        at: house.clock.now(),
        body: { place: place.place },
      }))
    const events = erased(contactPlace, await deleteContacts(tx, mentions, account))
    for (const place of textPlaces) {
      events.push(...erased(place, await eraseMentions(tx, mentions, place, account)))
    }
    await appendEvents(house.database, tx, account, events, 'privacy')
  })
}

async function deleteContacts(tx: Tx, mentions: Mentions, account: string) {
  const rows = await readMentions(tx, mentions, contactPlace, account)
  for (const row of rows) await deleteContact(tx, account, String(row.case_id))
  return rows
}
