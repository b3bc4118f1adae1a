import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { Acting } from '../../requests/dossier/acting.ts'
import { answerGiven } from '../../requests/dossier/entries.ts'
import { storeHoldEntry } from './hold-entries.ts'
import { moveHold } from './move-hold.ts'
import { lookPromisedBy } from './place-hold.ts'

/** Takes in an account's answer to a hold, with files: a person looks at it. Throws as its endpoint says. */
export async function answerHold(
  house: House,
  by: Acting,
  account: string,
  hold: string,
  { answerId, text, evidence }: BodyOf<typeof api.answerHold>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const given = await answerGiven(unit, { text, evidence })
    const lookBy = await lookPromisedBy(unit)
    const { changed } = await moveHold(unit, by, hold, (digest) => ({
      type: 'answer',
      answerId,
      lookBy,
      contentDigest: digest(given),
    }))
    if (changed) await storeHoldEntry(unit, hold, { kind: 'answer', by, text, evidence })
  })
}
