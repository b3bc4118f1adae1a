import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { moveProceeding } from './move-proceeding.ts'
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
    const reasoned = { measure: 'warning', grounds, found, answerBy: null } as const
    const statement = await writeMeasureStatement(unit, proceeding, reasoned)
    const { changed } = await moveProceeding(unit, lead, proceeding, (digest) => ({
      type: 'warn',
      decisionId,
      grounds,
      contentDigest: digest(statement),
    }))
    if (changed) await tellMeasure(unit, lead, proceeding, 'warned', { grounds, statement })
  })
}
