import {
  atOnceOn,
  countedFrom,
  type Hand,
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
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { bringFoldToGate } from './bring-fold-to-gate.ts'
import { type JoinedPart, joinBatch, type Lies } from './join-batch.ts'
import { handOf, readDays } from './read-source-past.ts'
import { smallDeliveriesOf } from './small-deliveries.ts'

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
  const asked = waiting.map(({ recipients, delivered_by }) => ({
    ...{ recipients, hand: handOf(delivered_by!) },
  }))
  const placed = placeArrivals(asked, room).map((place, index) =>
    placedIn(waiting[index]!, place, asked[index]!.hand),
  )
  const joined = await joinAll(unit, row, placed)
  await storePlaces(unit, placed, joined)
  logDeliveries(unit, row, placed, joined)
  if (row.removedAt !== null) return
  const arrived = placed
    .flatMap(({ parts }) => parts)
    .reduce((sum, { lies, recipients }) => sum + (lies === 'beyond_cap' ? 0 : recipients), 0)
  await bringFoldToGate(unit, row, { arrived, narrowest, joined: [...joined.values()] })
}

/** How many more may arrive through a source today. */
interface Rooms {
  /**
   * Within its cap: the approved one or, while nothing of the source is approved, the declared one, so that
   * its review finds the batches cut as they will be. And of these, how many each hand may bring at once.
   */
  room: { within: number; atOnce: Record<Hand, number> }
  /** Within the caps of all approvals its form ever had: up to there nothing changes at the gate. */
  narrowest: number
}

/** Reads only the arrivals of the periods that today lies in. */
async function roomsOfSource(unit: Unit, source: Selectable<Tables['source']>): Promise<Rooms> {
  const { tx, now } = unit
  const { account_id: account, source_id, group_id, version, cap } = source
  const day = now.slice(0, 10)
  const declared = { cap, periodDays: source.period_days, since: source.version_since }
  const sources = await readSourceFacts(tx, account, group_id)
  const { approvals, caseStatus } = sourceFactsOf(source, sources, [])
  const own = approvals.filter((approval) => approval.version === version && !approval.revoked)
  const firsts = [declared, ...own].map((extent) => countedFrom(day, extent))
  const from = firsts.toSorted()[0]!
  const arrivals = await readArrivedBetween(tx, account, source_id, { from, to: day })
  const reserved = await readUnscreenedBulk(unit, source, from)
  const roomUnder = (extent: SourceExtent) =>
    roomLeft(arrivals, { version, day }, extent) - reserved
  const { room, approval } = judgeSource({ version, approvals, caseStatus, arrivals }, now)
  const within = room === null ? roomUnder(declared) : room - reserved
  return {
    room: { within, atOnce: await roomsAtOnce(unit, source, approval ?? declared) },
    narrowest: Math.min(Number.POSITIVE_INFINITY, ...own.map(roomUnder)),
  }
}

/** What came in bulk keeps its room while it is screened, although it does not count until then. */
async function readUnscreenedBulk(
  { tx, account }: Unit,
  { source_id, version }: Selectable<Tables['source']>,
  from: string,
): Promise<number> {
  const { rows } = await sql<{ recipients: number }>`
    select coalesce(sum(recipients), 0)::float8 as recipients from batch
    where account_id = ${account} and source_id = ${source_id} and source_version = ${version}
      and bulk and not beyond_cap and state <> 'screened' and removed_at is null
      and arrived_on >= ${from}::date`.execute(tx)
  return rows[0]!.recipients
}

/** How many more each hand may bring today without their being screened first. */
async function roomsAtOnce(
  unit: Unit,
  { source_id: source, version }: Selectable<Tables['source']>,
  { cap, periodDays }: Omit<SourceExtent, 'since'>,
): Promise<Record<Hand, number>> {
  const { house, tx, account, now } = unit
  const { deliveries: terms } = await policyOfAccount(house, tx, account)
  const day = now.slice(0, 10)
  const past = { days: await readDays(tx, { account, source, version, day }, terms) }
  const { rows } = await sql<{ is_platform: boolean; recipients: number }>`
    select imported_by ->> 'kind' = 'platform_key' as is_platform,
      sum(recipients)::float8 as recipients
    from batch
    where account_id = ${account} and source_id = ${source} and arrived_on = ${day}::date
      and not bulk and not beyond_cap
    group by 1`.execute(tx)
  const roomOf = (hand: Hand) => {
    const brought = rows.find((row) => row.is_platform === (hand === 'platform'))?.recipients ?? 0
    return atOnceOn(hand, past, cap / periodDays, terms) - brought
  }
  // Once enough has added up, what customers bring is screened first as well, and then reviewed.
  const left = terms.addedUp.recipients - (await smallDeliveriesOf(unit, terms))
  return { platform: roomOf('platform'), customer: Math.min(roomOf('customer'), left) }
}

/** Some of a delivery's recipients, all for one batch. */
interface Part {
  lies: Lies
  hand: Hand
  /** Whether its delivery was more than comes in at once, also where it lies beyond the cap. */
  isBulk: boolean
  recipients: number
  bytes: number
}

/** A delivery with its place: one part or, where the cap cuts it, two; none where it has no recipients. */
type PlacedDelivery = WaitingDelivery & { parts: Part[] }

/** A cut delivery's file is not opened to weigh its lines: each part gets its share. */
function placedIn(
  row: WaitingDelivery,
  { within, beyond, isBulk }: Place,
  hand: Hand,
): PlacedDelivery {
  const own = row.recipients === 0 ? 0 : Math.floor((row.bytes * within) / row.recipients)
  const parts: Part[] = [
    { lies: isBulk ? 'in_bulk' : 'at_once', hand, isBulk, recipients: within, bytes: own },
    { lies: 'beyond_cap', hand, isBulk, recipients: beyond, bytes: row.bytes - own },
  ]
  return { ...row, parts: parts.filter(({ recipients }) => recipients > 0) }
}

/** What joined each batch: by where it lies and, within the cap, by the hand that brought it. */
type JoinedParts = Map<string, JoinedPart>

function keyOf({ lies, hand }: Part): string {
  return lies === 'beyond_cap' ? lies : `${lies} ${hand}`
}

/** Everything for one batch joins it at once. */
async function joinAll(
  unit: Unit,
  row: Row,
  placed: readonly PlacedDelivery[],
): Promise<JoinedParts> {
  const all = placed.flatMap(({ parts, delivered_by }) =>
    parts.map((part) => ({ ...part, by: delivered_by! })),
  )
  const joined: JoinedParts = new Map()
  for (const [key, parts] of Map.groupBy(all, keyOf)) {
    const [{ lies, hand, by }] = parts as [(typeof parts)[number]]
    const recipients = parts.reduce((sum, part) => sum + part.recipients, 0)
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
    const isRecordedByPlatform = parts.every((part) => part.hand === 'platform' && !part.isBulk)
    const from = { row, removedAt: row.removedAt, lies, hand, isRecordedByPlatform }
    const arriving = { ...from, recipients, bytes }
    joined.set(key, { ...(await joinBatch(unit, by, arriving)), lies })
  }
  return joined
}

/**
 * Stores which batch each delivery went to. The cut delivery becomes two rows that name its one file: the
 * first lines are within the cap, the rest beyond it.
 */
async function storePlaces(
  { tx, account }: Unit,
  placed: readonly PlacedDelivery[],
  joined: JoinedParts,
): Promise<void> {
  const batchOf = (part: Part) => joined.get(keyOf(part))!.batch
  const firstParts = placed.map(({ delivery_id: id, parts: [first] }) => ({
    id,
    batch: first === undefined ? null : batchOf(first),
    recipients: first?.recipients ?? 0,
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
  for (const { parts, delivered_by: _, sign_ups: __, ...row } of placed) {
    const [first, second] = parts
    if (second === undefined) continue
    await tx
      .insertInto('delivery')
      .values({
        ...row,
        part: 1,
        batch_id: batchOf(second),
        waits: false,
        skip: first!.recipients,
        recipients: second.recipients,
      })
      .execute()
  }
}

function logDeliveries(
  unit: Unit,
  row: Row,
  placed: readonly PlacedDelivery[],
  joined: JoinedParts,
) {
  const told = new Set<string>()
  for (const { parts, ...delivery } of placed) {
    const batches = parts.map((part) => {
      const { batch: batchId, drawn, lies } = joined.get(keyOf(part))!
      // The draw is told with the first that joined the batch.
      const draw = told.has(batchId) ? null : drawn
      told.add(batchId)
      return { recipients: part.recipients, beyondCap: lies === 'beyond_cap', batchId, ...draw }
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
