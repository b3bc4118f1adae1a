import type { api, BodyOf } from '@freigabe/contract'
import type { ProceedingState } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { answerUntil } from './hearing.ts'
import { moveProceeding } from './move-proceeding.ts'
import { refuseUnknownGrounds } from './propose-measure.ts'
import { tellMeasure } from './tell-account.ts'
import { writeMeasureStatement } from './write-measure-statement.ts'

type Wish = BodyOf<typeof api.suspendAccount>

/**
 * Suspends an account: the gate closes for all of its groups in the same transaction. Throws as its
 * endpoint says.
 */
export async function suspendAccount(
  house: House,
  lead: ActingStaff,
  account: string,
  proceeding: string,
  wish: Wish,
): Promise<void> {
  const { decisionId, grounds, found, atOnce } = wish
  await change(house, 'command', account, async (unit) => {
    await refuseUnknownGrounds(unit, grounds)
    const until = await answerUntil(unit, atOnce?.answerBy)
    const { changed, state } = await moveProceeding(unit, lead, proceeding, (digest) => ({
      type: 'suspend',
      decisionId,
      grounds,
      contentDigest: digest(found),
      atOnce: atOnce && { hearingId: atOnce.hearingId, until, whyDigest: digest(atOnce.why) },
    }))
    if (!changed) return
    await unit.tx
      .updateTable('account')
      .set({ suspended_at: unit.now })
      .where('account_id', '=', account)
      .execute()
    await tellSuspended(unit, lead, state, wish)
    unit.refreshStanding()
  })
}

async function tellSuspended(
  unit: Unit,
  lead: ActingStaff,
  { proceedingId, hearing }: ProceedingState,
  { grounds, found, atOnce }: Wish,
) {
  // An account heard before its suspension is not asked again.
  const answerBy = hearing === null || hearing.concluded ? null : hearing.until
  const reasoned = { measure: 'suspension', grounds, found, answerBy } as const
  const statement = await writeMeasureStatement(unit, proceedingId, reasoned)
  const text = answerBy === null ? null : (atOnce?.why ?? null)
  const told = { grounds, statement, text, answerBy }
  await tellMeasure(unit, lead, proceedingId, 'suspended', told)
}

/** Upholds an immediate suspension, after the account was heard. Throws as its endpoint says. */
export async function upholdSuspension(
  house: House,
  lead: ActingStaff,
  account: string,
  proceeding: string,
  { decisionId, text }: BodyOf<typeof api.upholdSuspension>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { changed, state } = await moveProceeding(unit, lead, proceeding, (digest) => ({
      type: 'uphold',
      decisionId,
      contentDigest: digest(text),
    }))
    if (!changed) return
    const { grounds } = state
    const reasoned = { measure: 'suspension', grounds, found: text, answerBy: null } as const
    const statement = await writeMeasureStatement(unit, proceeding, reasoned)
    await tellMeasure(unit, lead, proceeding, 'upheld', { grounds, statement })
  })
}
