import type { api, BodyOf } from '@freigabe/contract'
import { saltedDigest } from '../../case/case-salt.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from './acting-staff.ts'
import { moveProceeding } from './move-proceeding.ts'
import { proceedingSalt } from './proceeding-salt.ts'
import { storeEntry } from './store-entry.ts'
import { tellMeasure } from './tell-account.ts'
import { writeMeasureStatement } from './write-measure-statement.ts'

/** Upholds a suspension that was made at once, after the account was heard. Throws as its endpoint says. */
export async function upholdSuspension(
  house: House,
  lead: ActingStaff,
  account: string,
  proceeding: string,
  { decisionId, text }: BodyOf<typeof api.upholdSuspension>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const salt = await proceedingSalt(tx, account, proceeding)
    const { changed, state } = await moveProceeding(unit, lead.actor, proceeding, {
      type: 'uphold',
      decisionId,
      contentDigest: saltedDigest(salt, text),
    })
    if (!changed) return
    const { grounds } = state
    const statement = await writeMeasureStatement(house, tx, account, proceeding, {
      measure: 'suspension',
      grounds,
      found: text,
      answerBy: null,
    })
    await storeEntry(house, tx, account, proceeding, {
      kind: 'upheld',
      by: lead,
      grounds,
      statement,
    })
    await tellMeasure(unit, 'suspended', { statement, answerBy: null, upheld: true })
  })
}
