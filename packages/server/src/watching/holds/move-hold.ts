import { decideHold, evolveHold, type HoldCommand, type HoldState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { isSingleOperator } from '../../config/operator-settings.ts'
import type { Acting } from '../../requests/dossier/acting.ts'
import {
  type Digest,
  decided,
  digestUnder,
  type Moved,
  readDossier,
  storeStep,
} from '../../requests/dossier/dossier.ts'

/** The holds as a kind of dossier. */
export const holds = {
  table: 'hold',
  id: 'hold_id',
  decide: decideHold,
  evolve: evolveHold,
} as const

/**
 * The one way to change a hold that was placed. Throws NOT_FOUND, and the core's refusal.
 *
 * @param command with the digests of what was written
 */
export async function moveHold(
  unit: Unit,
  by: Acting,
  hold: string,
  command: (digest: Digest) => Exclude<HoldCommand, { type: 'place' }>,
): Promise<Moved<HoldState>> {
  const row = await readDossier(unit.tx, holds, unit.account, hold)
  const context = await decidingOn(unit, by)
  const step = decided(holds, row.state, command(digestUnder(row.salt)), context)
  const { lookBy, status, decision } = step.state
  return storeStep(unit, holds, hold, step, {
    look_by: lookBy,
    // The next promise is watched by itself.
    overdue: row.overdue && row.look_by === lookBy,
    ended_at: status === 'standing' ? null : decision!.at,
  })
}

/** What a hold is decided by, besides its state. */
export async function decidingOn({ tx, now }: Unit, { actor }: Pick<Acting, 'actor'>) {
  return { actor, now, singleOperator: await isSingleOperator(tx) }
}
