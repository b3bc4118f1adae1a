import type { api, BodyOf } from '@freigabe/contract'
import { saltedDigest } from '../../case/case-salt.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from './acting-staff.ts'
import { answerUntil } from './answer-until.ts'
import { moveProceeding } from './move-proceeding.ts'
import { proceedingSalt } from './proceeding-salt.ts'
import { refuseUnknownGrounds } from './refuse-unknown-grounds.ts'
import { storeEntry } from './store-entry.ts'
import { tellHearing } from './tell-account.ts'

/** Hears an account: tells it what it is about, and until when it has time. Throws as its endpoint says. */
export async function openHearing(
  house: House,
  lead: ActingStaff,
  account: string,
  proceeding: string,
  wish: BodyOf<typeof api.openHearing>,
): Promise<void> {
  const { hearingId, measure, grounds, text } = wish
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await refuseUnknownGrounds(house, tx, account, grounds)
    const salt = await proceedingSalt(tx, account, proceeding)
    const until = await answerUntil(house, tx, account, wish.answerBy)
    const { changed } = await moveProceeding(unit, lead.actor, proceeding, {
      type: 'hear',
      hearingId,
      until,
      measure,
      grounds,
      contentDigest: saltedDigest(salt, text),
    })
    if (!changed) return
    const entry = { kind: 'hearing', by: lead, measure, grounds, text, answerBy: until } as const
    await storeEntry(house, tx, account, proceeding, entry)
    await tellHearing(unit, entry)
  })
}
