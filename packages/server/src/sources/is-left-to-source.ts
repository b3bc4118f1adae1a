import type { SetApart } from '@freigabe/contract'
import { isCovered, judgeSource } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { readGroupFacts } from '../gate/facts/read-group-facts.ts'
import { readSourceFacts, sourceFactsOf } from '../gate/facts/read-source-facts.ts'
import type { House } from '../house.ts'
import type { ScreenedBatch } from '../lists/screening/store-examined.ts'

/**
 * Whether a source's arrivals need no case of their own: they came within the cap, or the source itself is
 * still to be decided, and they with it. If they turn out to be beyond the cap of an approved source, say a
 * whole file, they are marked: from then on they are reviewed by themselves and take no room. So is a file
 * with a grave finding, or with a layout that no reviewed file of the source has: the approval of the source
 * says nothing about it.
 */
export async function isLeftToSource(
  house: House,
  tx: Tx,
  account: string,
  { batch, group, arrived }: ScreenedBatch,
): Promise<boolean> {
  if (arrived === null || arrived.beyondCap) return false
  const { batches } = await readGroupFacts(tx, account, group, [batch])
  const facts = batches.find(({ batchId }) => batchId === batch)
  if (facts === undefined) return true
  if (isCovered(facts, house.clock.now())) {
    const why = await whySetApart(tx, account, batch)
    if (why === null) return true
    await mark(tx, account, batch, { beyond_cap: true, set_apart: why })
    return false
  }
  const source = await tx
    .selectFrom('source')
    .select(['source_id', 'version'])
    .where('account_id', '=', account)
    .where('source_id', '=', arrived.source)
    .executeTakeFirstOrThrow()
  const sources = sourceFactsOf(source, await readSourceFacts(tx, account, group), [])
  const { approval } = judgeSource(sources, house.clock.now())
  if (approval === null || facts.arrivedThrough?.version !== source.version) return true
  await mark(tx, account, batch, { beyond_cap: true })
  return false
}

/**
 * Null for an interface's deliveries, and for a file whose layout is known for the source. The first file
 * under an approved source is therefore set apart: none has been seen before.
 */
async function whySetApart(tx: Tx, account: string, batch: string): Promise<SetApart | null> {
  const row = await tx
    .selectFrom('batch')
    .select(['source_id', 'source_version', 'delivered', 'screening', 'comparison'])
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirstOrThrow()
  if (row.delivered || row.screening?.outcome !== 'screened') return null
  const found = [...row.screening.findings, ...(row.comparison?.findings ?? [])]
  if (found.some(({ severity }) => severity === 'serious')) return 'grave_finding'
  const { shape } = row.screening.columns
  return (await isKnownBy(tx, account, batch, row, shape)) ? null : 'other_layout'
}

/**
 * Whether there is a file of this layout that was left to the source, or was approved by itself. Deliveries
 * say nothing about files, and a removed file may never have been seen.
 */
async function isKnownBy(
  tx: Tx,
  account: string,
  batch: string,
  source: { source_id: string | null; source_version: number | null },
  shape: string,
): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (
      select from batch where account_id = ${account} and source_id = ${source.source_id}
        and source_version = ${source.source_version} and batch_id <> ${batch}
        and state = 'screened' and not delivered and removed_at is null
        and screening #>> '{columns,shape}' = ${shape}
        and (not beyond_cap or exists (
          select from approval_batch join approval using (account_id, approval_id)
          where approval_batch.account_id = batch.account_id
            and approval_batch.batch_id = batch.batch_id and revoked_at is null))
    ) as known`.execute(tx)
  return rows[0]!.known
}

async function mark(
  tx: Tx,
  account: string,
  batch: string,
  as: { beyond_cap: true; set_apart?: SetApart },
) {
  await tx
    .updateTable('batch')
    .set(as)
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
}
