import {
  type DeliveryReview,
  isCovered,
  judgeDelivery,
  judgeSource,
  type ScreenedDelivery,
} from '@freigabe/core'
import type { ScreenedFile } from '@freigabe/screening'
import { type Selectable, sql } from 'kysely'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { readGroupFacts } from '../gate/facts/read-group-facts.ts'
import { readSourceFacts, sourceFactsOf } from '../gate/facts/read-source-facts.ts'
import type { ScreenedBatch } from '../lists/screening/store-examined.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { cameBy, factsIn, handOf, profileOf, readSourcePast } from './read-source-past.ts'
import { countSmallDelivery, smallDeliveriesOf } from './small-deliveries.ts'
import { waitingAlike } from './waiting-alike.ts'

/** What follows from a list that came through a source. */
export type LeftToSource = 'left' | 'set_apart' | 'reviewed'

/**
 * Whether a source's arrivals need no case of their own: they came within the cap, or the source itself is
 * still to be decided, and they with it. If they turn out to be beyond the cap of an approved source, say a
 * whole file, they are marked: from then on they are reviewed by themselves and take no room. So is what the
 * approval of the source says nothing about, see `judgeDelivery`, and that is told why.
 */
export async function isLeftToSource(
  unit: Unit,
  { batch, group, arrived }: ScreenedBatch,
): Promise<LeftToSource> {
  if (arrived === null) return 'reviewed'
  const { tx, account, now } = unit
  const { batches } = await readGroupFacts(tx, account, group, [batch])
  const facts = batches.find(({ batchId }) => batchId === batch)
  if (facts === undefined) return 'left'
  const row = await readArrived(tx, account, batch)
  if (row.beyond_cap && row.set_apart === null) return 'reviewed'
  const covered = isCovered(facts, now)
  const review = await reviewOf(unit, row, covered)
  if (row.set_apart !== null || review !== null) {
    await setApart(unit, row, review)
    return row.set_apart === null ? 'set_apart' : 'reviewed'
  }
  if (covered) {
    const { recipients } = row
    if (isByCustomer(row)) await countSmallDelivery(unit, { batch, recipients })
    return 'left'
  }
  const source = await tx
    .selectFrom('source')
    .select(['source_id', 'version'])
    .where('account_id', '=', account)
    .where('source_id', '=', arrived.source)
    .executeTakeFirstOrThrow()
  const sources = sourceFactsOf(source, await readSourceFacts(tx, account, group), [])
  const { approval } = judgeSource(sources, now)
  if (approval === null || facts.arrivedThrough?.version !== source.version) return 'left'
  await mark(tx, account, batch, { beyond_cap: true })
  return 'reviewed'
}

type Row = Selectable<Tables['batch']>

function isByCustomer({ imported_by }: Row): boolean {
  return handOf(imported_by) === 'customer'
}

function readArrived(tx: Tx, account: string, batch: string): Promise<Row> {
  return tx
    .selectFrom('batch')
    .selectAll()
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirstOrThrow()
}

/**
 * What speaks for a review of its own. A layout is only asked for where the source was approved: before that
 * its review sees the file.
 */
async function reviewOf(unit: Unit, row: Row, covered: boolean): Promise<DeliveryReview | null> {
  const { house, tx, account } = unit
  const { screening: report } = row
  if (report?.outcome !== 'screened') return null
  const { deliveries: terms } = await policyOfAccount(house, tx, account)
  const day = row.arrived_on!
  const form = { account, source: row.source_id!, version: row.source_version!, day }
  const source = await readSourceOf(tx, row)
  const delivery: ScreenedDelivery = {
    hand: handOf(row.imported_by),
    isAtOnce: row.delivered && !row.bulk,
    isOtherLayout: covered && !row.delivered && !(await isKnownLayout(tx, row, report)),
    profile: profileOf({ ...report, recipients: row.recipients }),
    findings: [...report.findings, ...(row.comparison?.findings ?? [])],
    shares: {
      before_source: shareBefore(source, report),
      rejected: Math.max(shareRejected(row), await shareWaiting(tx, row)),
      suppressed: shareSuppressed(report),
    },
    broughtThatDay: await readBrought(tx, row),
    capPerDay: source.cap / source.period_days,
    addedUp: isByCustomer(row) ? await smallDeliveriesOf(unit, terms, row.batch_id) : 0,
  }
  return judgeDelivery(delivery, await readSourcePast(tx, form, terms), terms)
}

/**
 * Whether there is a file of this layout that was left to the source, or was approved by itself. Deliveries
 * say nothing about files, and a removed file may never have been seen.
 */
async function isKnownLayout(tx: Tx, row: Row, { columns }: ScreenedFile): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (
      select from batch where account_id = ${row.account_id} and source_id = ${row.source_id}
        and source_version = ${row.source_version} and batch_id <> ${row.batch_id}
        and state = 'screened' and not delivered and removed_at is null
        and screening #>> '{columns,shape}' = ${columns.shape}
        and (not beyond_cap or exists (
          select from approval_batch join approval using (account_id, approval_id)
          where approval_batch.account_id = batch.account_id
            and approval_batch.batch_id = batch.batch_id and revoked_at is null))
    ) as known`.execute(tx)
  return rows[0]!.known
}

/** The share of dated sign-ups from months before the source was declared. */
function shareBefore({ created_at }: SourceRow, { findings }: ScreenedFile): number {
  const facts = factsIn(findings, 'signups_over_time')
  if (facts === undefined) return 0
  const declared = created_at.slice(0, 7)
  const before = facts.months.filter(({ month }) => month < declared)
  const rows = before.reduce((sum, month) => sum + month.rows, facts.earlier)
  return rows / (facts.rows || 1)
}

type SourceRow = Selectable<Tables['source']>

function readSourceOf(tx: Tx, row: Row): Promise<SourceRow> {
  return tx
    .selectFrom('source')
    .selectAll()
    .where('account_id', '=', row.account_id)
    .where('source_id', '=', row.source_id)
    .executeTakeFirstOrThrow()
}

function shareRejected({ comparison }: Row): number {
  const found = comparison?.findings.find(({ id }) => id === 'rejected_before')
  return found?.id === 'rejected_before' ? found.facts.leastShare : 0
}

/** Of recipients in a delivery on which nobody has decided yet, as much is known as of rejected ones. */
async function shareWaiting(tx: Tx, { account_id, batch_id }: Row): Promise<number> {
  return (await waitingAlike(tx, account_id, batch_id))?.leastShare ?? 0
}

function shareSuppressed({ findings }: ScreenedFile): number {
  const facts = factsIn(findings, 'suppressed_recipients')
  return facts === undefined ? 0 : facts.suppressed / (facts.recipients || 1)
}

/** How many the same hand brought on the same day; what is reviewed by itself anyway does not count. */
async function readBrought(tx: Tx, row: Row): Promise<number> {
  const { rows } = await sql<{ recipients: number }>`
    select sum(recipients)::float8 as recipients from batch
    where account_id = ${row.account_id} and source_id = ${row.source_id}
      and arrived_on = ${row.arrived_on}::date and ${cameBy(handOf(row.imported_by))}
      and (batch_id = ${row.batch_id} or not beyond_cap)`.execute(tx)
  return rows[0]!.recipients
}

/** What was set apart stays so as it grows, and what is found then is told with it. */
async function setApart(unit: Unit, row: Row, review: DeliveryReview | null): Promise<void> {
  const { tx, account, now } = unit
  const why = row.set_apart ?? review!.why
  const deviations = JSON.stringify(review?.deviations ?? row.deviations ?? [])
  await mark(tx, account, row.batch_id, { beyond_cap: true, set_apart: why, deviations })
  if (row.set_apart !== null) return
  unit.log({
    type: 'batch_set_apart',
    subject: row.batch_id,
    group: row.group_id,
    by: { kind: 'clock' },
    at: now,
    body: { sourceId: row.source_id!, why },
  })
}

async function mark(
  tx: Tx,
  account: string,
  batch: string,
  as: { beyond_cap: true; set_apart?: DeliveryReview['why']; deviations?: string },
) {
  await tx
    .updateTable('batch')
    .set(as)
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
}
