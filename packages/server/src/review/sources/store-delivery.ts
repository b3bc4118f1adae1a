import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import { type Selectable, sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { arrivalColumns } from '../../intake/arrival-columns.ts'
import { policyOfAccount } from '../../policy/policy-of-account.ts'
import { deliveryReading } from '../../screening/delivery-file.ts'
import { screenBatchJob } from '../../screening/jobs.ts'

/** What of a delivery goes to one batch, in its sealed file. */
export interface DeliveryPart {
  beyondCap: boolean
  recipients: number
  bytes: number
  key: string
}

interface Stored {
  account: string
  group: string
  delivery: string
  reference: string | null
  row: Selectable<Tables['source']>
  refused: number
}

/**
 * Adds each part to its batch, and has the batch screened again. Returns what the log keeps of it: the
 * batches, and of each new one the draw by which it is looked at afterwards or not.
 */
export async function storeDelivery(
  unit: Unit,
  by: Actor,
  stored: Stored,
  parts: readonly DeliveryPart[],
) {
  const { house, tx } = unit
  const batches = []
  for (const part of parts) {
    const growing = await growingBatch(house, tx, stored.row, part.beyondCap)
    const drawn = growing === null ? await addBatch(house, tx, by, stored, part) : null
    const batch = growing?.batch_id ?? drawn!.batchId
    await tx
      .insertInto('delivery')
      .values({
        account_id: stored.account,
        delivery_id: stored.delivery,
        batch_id: batch,
        source_id: stored.row.source_id,
        reference: stored.reference,
        recipients: part.recipients,
        refused: stored.refused,
        file_key: part.key,
        sealed_under: house.keys.sealing[0]!.id,
        at: unit.now,
      })
      .execute()
    if (growing !== null) await grow(tx, stored.account, batch, part)
    // One job that waits reads all that has come until it begins.
    if (growing?.state !== 'received') {
      unit.enqueue(screenBatchJob, { account: stored.account, batch })
    }
    const { recipients, beyondCap } = part
    batches.push({ recipients, beyondCap, ...(drawn ?? { batchId: batch }) })
  }
  return batches
}

/**
 * The batch of today that such a part joins, or null. One that a reviewer reads, or that was decided
 * about, does not grow under anybody's hands.
 */
async function growingBatch(
  house: House,
  tx: Tx,
  source: Selectable<Tables['source']>,
  beyondCap: boolean,
) {
  const rows = await tx
    .selectFrom('batch')
    .select(['batch.batch_id', 'batch.state'])
    .where('batch.account_id', '=', source.account_id)
    .where('batch.source_id', '=', source.source_id)
    .where('source_version', '=', source.version)
    .where('arrived_on', '=', house.clock.now().slice(0, 10))
    .where('beyond_cap', '=', beyondCap)
    .where('delivered', '=', true)
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
  { account, group, row }: Stored,
  { beyondCap, recipients, bytes }: DeliveryPart,
) {
  const batch = randomUUIDv7()
  const at = house.clock.now()
  const arrival = arrivalColumns(house, await policyOfAccount(house, tx, account), row)
  // What is reviewed anyway needs no draw.
  const sampled = arrival.sampled && !beyondCap
  await tx
    .insertInto('batch')
    .values({
      account_id: account,
      batch_id: batch,
      group_id: group,
      reference: null,
      trigger: 'import',
      imported_by: JSON.stringify(by),
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
      beyond_cap: beyondCap,
      delivered: true,
      created_at: at,
      removed_at: null,
    })
    .execute()
  return { batchId: batch, sampleSeed: arrival.sample_seed, sampled }
}

async function grow(tx: Tx, account: string, batch: string, { recipients, bytes }: DeliveryPart) {
  await tx
    .updateTable('batch')
    .set({
      recipients: sql<number>`recipients + ${recipients}`,
      bytes: sql<number>`bytes + ${bytes}`,
      state: 'received',
    })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
}
