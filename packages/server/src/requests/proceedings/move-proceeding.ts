import {
  type Actor,
  decideProceeding,
  evolveProceeding,
  isRefusal,
  type ProceedingCommand,
  type ProceedingEvent,
  type ProceedingState,
  whenDue,
} from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { isSingleOperator } from '../../policy/drafts/is-single-operator.ts'

export interface MovedProceeding {
  /** False when the proceeding already was what the command asks for: no effect may follow. */
  changed: boolean
  state: ProceedingState
}

/**
 * The one way to change a proceeding: reads it, asks the core, and stores
 * state and events in the caller's transaction. Throws NOT_FOUND, and the core's refusal.
 */
export async function moveProceeding(
  unit: Unit,
  by: Actor,
  proceeding: string,
  command: Exclude<ProceedingCommand, { type: 'propose' }>,
): Promise<MovedProceeding> {
  const { house, tx, account } = unit
  const row = await tx
    .selectFrom('proceeding')
    .select('state')
    .where('account_id', '=', account)
    .where('proceeding_id', '=', proceeding)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  const { events, state } = await decided(house, tx, by, row.state, command)
  if (events.length === 0) return { changed: false, state }
  await tx
    .updateTable('proceeding')
    .set({ status: state.status, state: JSON.stringify(state), due_at: whenDue(state) })
    .where('account_id', '=', account)
    .where('proceeding_id', '=', proceeding)
    .execute()
  logProceeding(unit, state, events)
  return { changed: true, state }
}

/** What the core makes of a command. Throws its refusal as an error of the register. */
export async function decided(
  house: House,
  tx: Tx,
  by: Actor,
  before: ProceedingState | null,
  command: ProceedingCommand,
): Promise<{ events: readonly ProceedingEvent[]; state: ProceedingState }> {
  const singleOperator = await isSingleOperator(tx)
  const now = house.clock.now()
  const answer = decideProceeding(before, command, { actor: by, now, singleOperator })
  if (isRefusal(answer)) throw new AppError(answer.refused, { about: { ...answer.about } })
  const state = answer.events.reduce<ProceedingState | null>(evolveProceeding, before)
  return { events: answer.events, state: state! }
}

/** Appends to the account's chain; the subject is the proceeding, whose log customers do not read. */
export function logProceeding(
  unit: Unit,
  { proceedingId }: ProceedingState,
  events: readonly ProceedingEvent[],
): void {
  unit.log(
    ...events.map(({ type, by, at, ...body }) => ({ type, subject: proceedingId, by, at, body })),
  )
}
