import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'

interface Seen {
  type: 'evidence_shown' | 'request_file_opened'
  /** Id of the file. */
  subject: string
  body?: Readonly<Record<string, string>>
}

/** Puts on record that staff are about to see a customer's file as it was uploaded; of others nothing is kept. */
export async function recordLook(
  house: House,
  by: Actor,
  account: string,
  { type, subject, body }: Seen,
): Promise<void> {
  if (by.kind !== 'staff') return
  const event = { type, subject, by, at: house.clock.now(), body: { account, ...body } }
  await change(house, 'command', null, async (unit) => unit.logOnPlatform(event))
}
