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

/** Warns an account that was heard. Throws as its endpoint says. */
export async function warnAccount(
  house: House,
  lead: ActingStaff,
  account: string,
  proceeding: string,
  { decisionId, grounds, found }: BodyOf<typeof api.warnAccount>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const salt = await proceedingSalt(tx, account, proceeding)
    const statement = await writeMeasureStatement(house, tx, account, proceeding, {
      measure: 'warning',
      grounds,
      found,
      answerBy: null,
    })
    const { changed } = await moveProceeding(unit, lead.actor, proceeding, {
      type: 'warn',
      decisionId,
      grounds,
      contentDigest: saltedDigest(salt, statement),
    })
    if (!changed) return
    await storeEntry(house, tx, account, proceeding, {
      kind: 'warned',
      by: lead,
      grounds,
      statement,
    })
    await tellMeasure(unit, 'warned', { statement, answerBy: null, upheld: false })
  })
}
