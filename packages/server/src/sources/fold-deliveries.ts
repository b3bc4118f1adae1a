import {
  countedFrom,
  judgeSource,
  type Place,
  placeArrivals,
  roomLeft,
  type SourceExtent,
} from '@freigabe/core'
import { type Selectable, sql } from 'kysely'
import { change } from '../change/change.ts'
import type { Unit } from '../change/unit.ts'
import type { Tables } from '../database/tables.ts'
import { oneCallForAll } from '../feed/one-call-for-all.ts'
import { readArrivedBetween } from '../gate/facts/read-arrivals.ts'
import { readSourceFacts, sourceFactsOf } from '../gate/facts/read-source-facts.ts'
import { callForSourceLook, countSignUps } from '../gate/sending/count-sign-ups.ts'
import type { House } from '../house.ts'
import { bringFoldToGate } from './bring-fold-to-gate.ts'
import { type Joined, joinBatch } from './join-batch.ts'

interface Folding {
  ask: (sources: readonly string[]) => Promise<void>
  asking: number
}

/** By database and account, while there are callers. */
const underWay = new WeakMap<House['database'], Map<string, Folding>>()

/**
 * Gives the deliveries waiting at a source their place, in one change for all callers in this process that
 * ask before it begins: however many deliver to an account at once, they wait for two changes at most. If a
 * process dies in between, the next fold does its work: each takes everything that waits.
 */
export async function foldDeliveries(
  house: House,
  { account, source }: { account: string; source: string },
): Promise<void> {
  const all = underWay.get(house.database) ?? new Map<string, Folding>()
  underWay.set(house.database, all)
  const folding = all.get(account) ?? { ask: foldTogether(house, account), asking: 0 }
  all.set(account, folding)
  folding.asking += 1
  try {
    await folding.ask([source])
  } finally {
    folding.asking -= 1
    if (folding.asking === 0) all.delete(account)
  }
}

function foldTogether(house: House, account: string) {
  return oneCallForAll((sources: readonly string[]) =>
    change(house, 'command', account, async (unit) => {
      const folded: WaitingDelivery[] = []
      for (const source of sources.toSorted()) folded.push(...(await foldSource(unit, source)))
      await countDelivered(unit, folded)
    }),
  )
}

/** A source in one of its forms, and when its group was deleted, if it was. */
type Row = Selectable<Tables['source']> & { removedAt: string | null }

/** A delivery that was taken in and has no place yet. */
type WaitingDelivery = Selectable<Tables['delivery']>

/**
 * Gives every delivery waiting at a source its place, in the order of arrival: as much as its cap has room
 * for joins the day's batch, the rest a separate batch. They were taken in, whatever has happened to source,
 * group and account meanwhile: each joins the form it came through, and the gate says what holds now.
 */
async function foldSource(unit: Unit, source: string): Promise<WaitingDelivery[]> {
  const waiting = await readWaiting(unit, source)
  if (waiting.length === 0) return []
  const row = await readSource(unit, source)
  for (const [version, deliveries] of Map.groupBy(waiting, (each) => each.source_version!)) {
    await foldForm(unit, { ...row, version }, deliveries)
  }
  return waiting
}

/** Adds up who signed up and who confirmed, and has the figures of the sources looked at. */
async function countDelivered({ tx, account, now }: Unit, deliveries: readonly WaitingDelivery[]) {
  const counts = deliveries.flatMap(({ source_id: source, sign_ups }) =>
    (sign_ups ?? []).map((each) => ({ account, source, ...each })),
  )
  await countSignUps(tx, counts)
  const newest = new Map(deliveries.map(({ source_id, at }) => [source_id, at]))
  const looks = [...newest].map(([source, deliveredAt]) => ({ account, source, deliveredAt }))
  await callForSourceLook(tx, looks, now)
}

/** The deliveries waiting at a source, in the order of arrival. */
function readWaiting({ tx, account }: Unit, source: string): Promise<WaitingDelivery[]> {
  return tx
    .selectFrom('delivery')
    .selectAll()
    .where('account_id', '=', account)
    .where('source_id', '=', source)
    .where('waits', '=', true)
    .orderBy('delivery_id')
    .execute()
}

async function readSource({ tx, account }: Unit, source: string): Promise<Row> {
  const row = await tx
    .selectFrom('source')
    .selectAll()
    .where('account_id', '=', account)
    .where('source_id', '=', source)
    .executeTakeFirstOrThrow()
  const { deleted_at: removedAt } = await tx
    .selectFrom('recipient_group')
    .select('deleted_at')
    .where('account_id', '=', account)
    .where('group_id', '=', row.group_id)
    .executeTakeFirstOrThrow()
  return { ...row, removedAt }
}

async function foldForm(unit: Unit, row: Row, waiting: readonly WaitingDelivery[]) {
  const { room, narrowest } = await roomsOfSource(unit, row)
  const counts = waiting.map(({ recipients }) => recipients)
  const placed = placeArrivals(counts, room).map(
    (place, index): PlacedDelivery => ({ ...waiting[index]!, ...place }),
  )
  const joined = {
    within: await join(unit, row, false, placed),
    beyond: await join(unit, row, true, placed),
  }
  await storePlaces(unit, placed, joined)
  logDeliveries(unit, row, placed, joined)
  if (row.removedAt !== null) return
  const arrived = placed.reduce((sum, { within }) => sum + within, 0)
  await bringFoldToGate(unit, row, { arrived, narrowest, ...joined })
}

/** How many more may arrive through a source today. */
interface Rooms {
  /**
   * Within its cap: the approved one or, while nothing of the source is approved, the declared one, so that
   * its review finds the batches cut as they will be.
   */
  room: number
  /** Within the caps of all approvals its form ever had: up to there nothing changes at the gate. */
  narrowest: number
}

/** Reads only the arrivals of the periods that today lies in. */
async function roomsOfSource(
  { tx, now }: Unit,
  source: Selectable<Tables['source']>,
): Promise<Rooms> {
  const { account_id: account, source_id, group_id, version, cap } = source
  const day = now.slice(0, 10)
  const declared = { cap, periodDays: source.period_days, since: source.version_since }
  const sources = await readSourceFacts(tx, account, group_id)
  const { approvals, caseStatus } = sourceFactsOf(source, sources, [])
  const own = approvals.filter((approval) => approval.version === version && !approval.revoked)
  const firsts = [declared, ...own].map((extent) => countedFrom(day, extent))
  const from = firsts.toSorted()[0]!
  const arrivals = await readArrivedBetween(tx, account, source_id, { from, to: day })
  const roomUnder = (extent: SourceExtent) => roomLeft(arrivals, { version, day }, extent)
  const { room } = judgeSource({ version, approvals, caseStatus, arrivals }, now)
  return {
    room: room ?? roomUnder(declared),
    narrowest: Math.min(Number.POSITIVE_INFINITY, ...own.map(roomUnder)),
  }
}

/** Everything for one batch joins it at once; null where there is nothing for it. */
async function join(
  unit: Unit,
  row: Row,
  beyondCap: boolean,
  placed: readonly PlacedDelivery[],
): Promise<Joined | null> {
  const parts = placed.filter((each) => (beyondCap ? each.beyond : each.within) > 0)
  if (parts.length === 0) return null
  const sums = parts.reduce(
    (sum, each) => {
      const { within, beyond } = bytesOf(each)
      return {
        recipients: sum.recipients + (beyondCap ? each.beyond : each.within),
        bytes: sum.bytes + (beyondCap ? beyond : within),
      }
    },
    { recipients: 0, bytes: 0 },
  )
  return joinBatch(unit, parts[0]!.delivered_by!, {
    row,
    removedAt: row.removedAt,
    beyondCap,
    ...sums,
  })
}

/** A cut delivery's file is not opened to weigh its lines: each part gets its share. */
function bytesOf({ bytes, recipients, within }: PlacedDelivery) {
  const own = recipients === 0 ? 0 : Math.floor((bytes * within) / recipients)
  return { within: own, beyond: bytes - own }
}

/** A delivery with its place. */
type PlacedDelivery = WaitingDelivery & Place

/**
 * Stores which batch each delivery went to. The cut delivery becomes two rows that name its one file: the
 * first lines are within the cap, the rest beyond it.
 */
async function storePlaces(
  { tx, account }: Unit,
  placed: readonly PlacedDelivery[],
  joined: { within: Joined | null; beyond: Joined | null },
): Promise<void> {
  const firstParts = placed.map((each) => ({
    id: each.delivery_id,
    batch:
      (each.within > 0 ? joined.within : each.beyond > 0 ? joined.beyond : null)?.batch ?? null,
    recipients: each.within > 0 ? each.within : each.beyond,
  }))
  await sql`
    update delivery
    set waits = false, delivered_by = null, sign_ups = null, batch_id = place.batch, recipients = place.recipients
    from unnest(${firstParts.map(({ id }) => id)}::uuid[],
      ${firstParts.map(({ batch }) => batch)}::uuid[],
      ${firstParts.map(({ recipients }) => recipients)}::integer[])
      as place (id, batch, recipients)
    where delivery.account_id = ${account} and delivery.delivery_id = place.id and part = 0
  `.execute(tx)
  const cut = placed.filter(({ within, beyond }) => within > 0 && beyond > 0)
  for (const { within, beyond, delivered_by: _, sign_ups: __, ...row } of cut) {
    await tx
      .insertInto('delivery')
      .values({
        ...row,
        part: 1,
        batch_id: joined.beyond!.batch,
        waits: false,
        skip: within,
        recipients: beyond,
      })
      .execute()
  }
}

function logDeliveries(
  unit: Unit,
  row: Row,
  placed: readonly PlacedDelivery[],
  joined: { within: Joined | null; beyond: Joined | null },
) {
  const firsts = {
    within: placed.find(({ within }) => within > 0),
    beyond: placed.find(({ beyond }) => beyond > 0),
  }
  for (const delivery of placed) {
    const batches = (['within', 'beyond'] as const).flatMap((side) => {
      if (delivery[side] === 0) return []
      const { batch: batchId, drawn } = joined[side]!
      const draw = delivery === firsts[side] ? drawn : null
      return [{ recipients: delivery[side], beyondCap: side === 'beyond', batchId, ...draw }]
    })
    unit.log({
      type: 'arrivals_delivered',
      subject: row.source_id,
      by: delivery.delivered_by!,
      at: unit.now,
      body: {
        groupId: row.group_id,
        deliveryId: delivery.delivery_id,
        refused: delivery.refused,
        batches,
      },
    })
  }
}
