import {
  decideProceeding,
  evolveProceeding,
  type ProceedingCommand,
  type ProceedingState,
  whenDue,
} from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { isSingleOperator } from '../../config/operator-settings.ts'
import type { Acting } from '../dossier/acting.ts'
import {
  type Digest,
  decided,
  digestUnder,
  type Moved,
  readDossier,
  storeStep,
} from '../dossier/dossier.ts'

/** The proceedings as a kind of dossier; customers do not read their log. */
export const proceedings = {
  table: 'proceeding',
  id: 'proceeding_id',
  decide: decideProceeding,
  evolve: evolveProceeding,
} as const

/**
 * The one way to change a proceeding that has begun. Throws NOT_FOUND, and the core's refusal.
 *
 * @param command with the digests of what was written
 */
export async function moveProceeding(
  unit: Unit,
  by: Acting,
  proceeding: string,
  command: (digest: Digest) => Exclude<ProceedingCommand, { type: 'propose' }>,
): Promise<Moved<ProceedingState>> {
  const row = await readDossier(unit.tx, proceedings, unit.account, proceeding)
  const context = await decidingOn(unit, by)
  const step = decided(proceedings, row.state, command(digestUnder(row.salt)), context)
  const columns = { due_at: whenDue(step.state) }
  return storeStep(unit, proceedings, proceeding, step, columns, {
    isInternal: step.state.hearing === null,
  })
}

/** What a proceeding is decided by, besides its state. */
export async function decidingOn({ tx, now }: Unit, { actor }: Acting) {
  return { actor, now, singleOperator: await isSingleOperator(tx) }
}
