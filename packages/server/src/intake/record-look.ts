import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendPlatformEvents } from '../log/append-events.ts'

interface Seen {
  type: 'evidence_shown' | 'request_file_opened'
  /** Id of the file. */
  subject: string
  body?: Readonly<Record<string, string>>
}

/** Puts on record that staff are about to see a customer's file as it was uploaded; of others nothing is kept. */
export async function recordLook(
  { database, clock }: House,
  by: Actor,
  account: string,
  { type, subject, body }: Seen,
): Promise<void> {
  if (by.kind !== 'staff') return
  const event = { type, subject, by, at: clock.now(), body: { account, ...body } }
  await inRole(database, 'command', account, (tx) =>
    appendPlatformEvents(database, tx, [event], 'command'),
  )
}
