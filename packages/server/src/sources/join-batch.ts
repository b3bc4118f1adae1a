import { randomUUIDv7 } from 'node:crypto'
import type { Actor, Hand } from '@freigabe/core'
import { type Selectable, sql } from 'kysely'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { House } from '../house.ts'
import { arrivalColumns } from '../lists/import/upload-batch.ts'
import { screenBatchJob } from '../lists/screening/jobs.ts'
import { deliveryReading } from '../lists/screening/open-list.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { cameBy } from './read-source-past.ts'

/** The part of a source's deliveries that goes to one batch, as a whole. */
export interface Arriving {
  /** The source, in the form they came through. */
  row: Selectable<Tables['source']>
  /** When the group was deleted, if it was: later arrivals are then removed with it. */
  removedAt: string | null
  lies: Lies
  /** Who delivered it; what lies beyond the cap is not kept apart by that. */
  hand: Hand
  /** Whether the platform delivered all of them as they signed up. */
  isRecordedByPlatform: boolean
  recipients: number
  bytes: number
}

/** Where arrivals lie: within the cap, to be sent to at once or screened first, or beyond it. */
export type Lies = 'at_once' | 'in_bulk' | 'beyond_cap'

/** The batch that arrivals joined. */
export interface Joined {
  batch: string
  /** For a new batch, the draw on whether it is looked at afterwards, as the log keeps it. */
  drawn: { sampleSeed: string; sampled: boolean } | null
  /** Whether it had no recipients before. */
  wasEmpty: boolean
}

/** The same, with where it lies. */
export type JoinedPart = Joined & { lies: Lies }

/** Adds arrivals to the batch of the day, or begins one, and has it screened again. */
export async function joinBatch(unit: Unit, by: Actor, arriving: Arriving): Promise<Joined> {
  const { house, tx, account } = unit
  const growing = await growingBatch(house, tx, arriving)
  // A waiting job reads everything that has come by the time it begins.
  if (growing?.state === 'received') {
    await grow(tx, account, growing.batch_id, arriving)
    return { batch: growing.batch_id, drawn: null, wasEmpty: growing.recipients === 0 }
  }
  const added = growing === null ? await addBatch(house, tx, by, arriving) : null
  if (growing !== null) await grow(tx, account, growing.batch_id, arriving)
  const batch = growing?.batch_id ?? added!.batch
  if (arriving.removedAt === null) unit.enqueue(screenBatchJob, { account, batch })
  const drawn = added && { sampleSeed: added.sampleSeed, sampled: added.sampled }
  return { batch, drawn, wasEmpty: growing === null || growing.recipients === 0 }
}

/**
 * Today's batch for such a part, or null. A batch that a reviewer is reading, or that was decided about, must
 * not grow in their hands.
 */
async function growingBatch(house: House, tx: Tx, { row: source, lies, hand }: Arriving) {
  const rows = await tx
    .selectFrom('batch')
    .select(['batch.batch_id', 'batch.state', 'batch.recipients'])
    .where('batch.account_id', '=', source.account_id)
    .where('batch.source_id', '=', source.source_id)
    .where('source_version', '=', source.version)
    .where('arrived_on', '=', house.clock.now().slice(0, 10))
    .where('delivered', '=', true)
    .where('bulk', '=', lies === 'in_bulk')
    // What is set apart grows by more of the bulk that it is, and by nothing else.
    .where(({ eb, or }) =>
      lies === 'in_bulk'
        ? or([eb('beyond_cap', '=', false), eb('set_apart', 'is not', null)])
        : eb('set_apart', 'is', null),
    )
    .$if(lies !== 'in_bulk', (query) => query.where('beyond_cap', '=', lies === 'beyond_cap'))
    .$if(lies !== 'beyond_cap', (query) => query.where(cameBy(hand)))
    .where('file_key', 'is not', null)
    .where('removed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_batch')
            .innerJoin('approval_case', (join) =>
              join
                .onRef('approval_case.account_id', '=', 'case_batch.account_id')
                .onRef('approval_case.case_id', '=', 'case_batch.case_id'),
            )
            .select('case_batch.batch_id')
            .whereRef('case_batch.account_id', '=', 'batch.account_id')
            .whereRef('case_batch.batch_id', '=', 'batch.batch_id')
            .where('approval_case.status', '!=', 'awaiting_submission'),
        ),
      ),
    )
    .orderBy('batch.batch_id')
    .executeTakeFirst()
  return rows ?? null
}

async function addBatch(
  house: House,
  tx: Tx,
  by: Actor,
  { row, removedAt, lies, isRecordedByPlatform, recipients, bytes }: Arriving,
) {
  const account = row.account_id
  const batch = randomUUIDv7()
  const at = house.clock.now()
  const arrival = arrivalColumns(house, await policyOfAccount(house, tx, account), row)
  // A batch that is reviewed anyway needs no draw.
  const sampled = arrival.sampled && lies !== 'beyond_cap'
  await tx
    .insertInto('batch')
    .values({
      account_id: account,
      batch_id: batch,
      group_id: row.group_id,
      reference: null,
      trigger: 'import',
      imported_by: JSON.stringify(by),
      recorded_by_platform: isRecordedByPlatform,
      file_name: `${row.name}, ${arrival.arrived_on}`,
      file_key: `recipients/${account}/${batch}`,
      file_deleted_at: null,
      bytes,
      state: 'received',
      refusal: null,
      reading: JSON.stringify(deliveryReading),
      recipients,
      digest: null,
      screening: 'null',
      ...arrival,
      sampled,
      beyond_cap: lies === 'beyond_cap',
      delivered: true,
      bulk: lies === 'in_bulk',
      created_at: at,
      removed_at: removedAt,
    })
    .execute()
  return { batch, sampleSeed: arrival.sample_seed, sampled }
}

async function grow(
  tx: Tx,
  account: string,
  batch: string,
  { isRecordedByPlatform, recipients, bytes }: Arriving,
) {
  await tx
    .updateTable('batch')
    .set({
      recipients: sql<number>`recipients + ${recipients}`,
      bytes: sql<number>`bytes + ${bytes}`,
      recorded_by_platform: sql<boolean>`recorded_by_platform and ${isRecordedByPlatform}::boolean`,
      state: 'received',
    })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
}
