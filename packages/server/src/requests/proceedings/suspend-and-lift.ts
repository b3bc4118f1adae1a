import type { api, BodyOf } from '@freigabe/contract'
import type { ProceedingState } from '@freigabe/core'
import { giveTimeBack } from '../../case/clock/give-time-back.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { answerUntil } from './hearing.ts'
import { moveProceeding } from './move-proceeding.ts'
import { refuseUnknownGrounds } from './propose-measure.ts'
import { tellClosed, tellMeasure } from './tell-account.ts'
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

type Lifting = BodyOf<typeof api.liftSuspension>

/**
 * Lifts a suspension: every group stands at the gate as its approvals say, in the same transaction. Throws as
 * its endpoint says.
 */
export async function liftSuspension(
  house: House,
  lead: ActingStaff,
  account: string,
  proceeding: string,
  wish: Lifting,
): Promise<void> {
  await change(house, 'command', account, (unit) => lift(unit, lead, proceeding, wish))
}

/**
 * Lifts the suspension of an account because an appeal against it was upheld: the proceeding it rests on is
 * lifted with it. A suspension from before proceedings existed simply ends.
 */
export async function liftOnAppeal(unit: Unit, lead: ActingStaff, wish: Lifting): Promise<void> {
  const { tx, account } = unit
  const standing = await standingSuspension(tx, account)
  if (standing !== null) return lift(unit, lead, standing.proceedingId, wish)
  await endSuspension(tx, account)
  const at = unit.now
  unit.log({ type: 'suspension_lifted', subject: account, by: lead.actor, at, body: {} })
  unit.refreshStanding()
}

async function lift(
  unit: Unit,
  lead: ActingStaff,
  proceeding: string,
  { decisionId, text }: Lifting,
): Promise<void> {
  const { house, tx, account } = unit
  const { changed } = await moveProceeding(unit, lead, proceeding, (digest) => ({
    type: 'lift',
    decisionId,
    contentDigest: digest(text),
  }))
  if (!changed) return
  await giveTimeBack(house, tx, account)
  await endSuspension(tx, account)
  await tellClosed(unit, lead, proceeding, 'lifted', text)
  unit.refreshStanding()
}

async function endSuspension(tx: Tx, account: string) {
  await tx
    .updateTable('account')
    .set({ suspended_at: null })
    .where('account_id', '=', account)
    .execute()
}

/**
 * The proceeding that an account is suspended under; null where there is none, or proceedings did not exist
 * yet.
 */
export async function standingSuspension(tx: Tx, account: string): Promise<ProceedingState | null> {
  const row = await tx
    .selectFrom('proceeding')
    .select('state')
    .where('account_id', '=', account)
    .where('status', '=', 'suspended')
    .executeTakeFirst()
  return row?.state ?? null
}
