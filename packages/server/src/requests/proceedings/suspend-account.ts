import type { api, BodyOf } from '@freigabe/contract'
import type { ProceedingState } from '@freigabe/core'
import { saltedDigest } from '../../case/case-salt.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from './acting-staff.ts'
import { answerUntil } from './answer-until.ts'
import { moveProceeding } from './move-proceeding.ts'
import { proceedingSalt } from './proceeding-salt.ts'
import { refuseUnknownGrounds } from './refuse-unknown-grounds.ts'
import { storeEntry } from './store-entry.ts'
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
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await refuseUnknownGrounds(house, tx, account, wish.grounds)
    const salt = await proceedingSalt(tx, account, proceeding)
    const until = await answerUntil(house, tx, account, wish.atOnce?.answerBy)
    const { changed, state } = await moveProceeding(unit, lead.actor, proceeding, {
      type: 'suspend',
      decisionId: wish.decisionId,
      grounds: wish.grounds,
      contentDigest: saltedDigest(salt, wish.found),
      atOnce: wish.atOnce && {
        hearingId: wish.atOnce.hearingId,
        until,
        whyDigest: saltedDigest(salt, wish.atOnce.why),
      },
    })
    if (!changed) return
    await markSuspended(tx, account, unit.now)
    await record(unit, lead, state, wish)
    unit.refreshStanding()
  })
}

async function markSuspended(tx: Tx, account: string, at: string) {
  await tx
    .updateTable('account')
    .set({ suspended_at: at })
    .where('account_id', '=', account)
    .execute()
}

async function record(unit: Unit, lead: ActingStaff, state: ProceedingState, wish: Wish) {
  const { house, tx } = unit
  const { accountId: account, proceedingId, hearing } = state
  const { grounds, found } = wish
  // Heard before it was suspended, it is not asked once more.
  const answerBy = hearing === null || hearing.concluded ? null : hearing.until
  const statement = await writeMeasureStatement(house, tx, account, proceedingId, {
    measure: 'suspension',
    grounds,
    found,
    answerBy,
  })
  await storeEntry(house, tx, account, proceedingId, {
    kind: 'suspended',
    by: lead,
    grounds,
    statement,
    text: answerBy === null ? null : (wish.atOnce?.why ?? null),
    answerBy,
  })
  await tellMeasure(unit, 'suspended', { statement, answerBy, upheld: false })
}
