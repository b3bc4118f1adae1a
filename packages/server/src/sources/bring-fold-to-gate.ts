import { sql } from 'kysely'
import type { Unit } from '../change/unit.ts'
import type { JoinedPart } from './join-batch.ts'
import { reviewBeyondCap } from './source-cases.ts'

interface Fold {
  /** How many came within the cap of the source. */
  arrived: number
  /** How many would have come within all caps its form ever had. */
  narrowest: number
  joined: readonly JoinedPart[]
}

/**
 * Brings a fold's changes to the gate. Arrivals within every cap, with nothing else known of them, change
 * nothing that is stored, however many days came before: a new batch is announced, and no other is read.
 */
export async function bringFoldToGate(
  unit: Unit,
  { source_id, version, group_id: group }: { source_id: string; version: number; group_id: string },
  { arrived, narrowest, joined }: Fold,
): Promise<void> {
  if (joined.length === 0) return
  const isBeyond = joined.some(({ lies }) => lies === 'beyond_cap') || arrived > narrowest
  if (isBeyond) await reviewBeyondCap(unit, group)
  const isKnown = !isBeyond && (await areStored(unit, group, { source_id, version }, joined))
  const isNew = joined.some(({ drawn }) => drawn !== null)
  if (!isKnown) {
    if (isNew) unit.announceAtGate(group)
    else unit.refreshGate(group)
  } else if (isNew) unit.tell({ group })
}

/** What came in bulk is shut until it is screened, whatever is stored for its form. */
async function areStored(
  unit: Unit,
  group: string,
  form: { source_id: string; version: number },
  joined: readonly JoinedPart[],
): Promise<boolean> {
  for (const part of joined) {
    if (part.lies === 'in_bulk' || !(await isStored(unit, group, { ...form, ...part })))
      return false
  }
  return true
}

/** Whether what is stored for the form also says everything about the batch. */
async function isStored(
  { tx, account }: Unit,
  group: string,
  {
    source_id,
    version,
    batch,
    drawn,
    wasEmpty,
  }: JoinedPart & { source_id: string; version: number },
): Promise<boolean> {
  // An empty batch was named by itself.
  if (drawn === null && wasEmpty) return false
  const row = await tx
    .selectFrom('gate_facts')
    .select(
      sql<boolean>`facts @> ${JSON.stringify({ forms: [{ source: source_id, version }] })}::jsonb
        and not facts @> ${JSON.stringify({ batches: [{ batchId: batch }] })}::jsonb`.as(
        'is_stored',
      ),
    )
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .executeTakeFirst()
  return row?.is_stored ?? false
}
