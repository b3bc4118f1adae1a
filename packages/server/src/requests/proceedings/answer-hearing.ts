import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { saltedDigest } from '../../case/case-salt.ts'
import { evidenceDigests } from '../../case/submitting/evidence-of.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { moveProceeding } from './move-proceeding.ts'
import { proceedingSalt } from './proceeding-salt.ts'
import { storeEntry } from './store-entry.ts'

/** Takes in what an account says in a hearing, with files. Throws as its endpoint says. */
export async function answerHearing(
  house: House,
  by: Actor,
  person: { personId: string; name: string },
  account: string,
  proceeding: string,
  { answerId, text, evidence }: BodyOf<typeof api.answerHearing>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const files = await evidenceDigests(tx, account, evidence)
    const salt = await proceedingSalt(tx, account, proceeding)
    const contentDigest = saltedDigest(salt, { text, files: [...files.values()] })
    const { changed } = await moveProceeding(unit, by, proceeding, {
      type: 'answer',
      answerId,
      contentDigest,
    })
    if (!changed) return
    await storeEntry(house, tx, account, proceeding, { kind: 'answer', by: person, text, evidence })
  })
}
