import { placeArrivals } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Unit } from '../change/unit.ts'
import type { Tables } from '../database/tables.ts'
import { bringFoldToGate } from './bring-fold-to-gate.ts'
import { type Joined, joinBatch } from './join-batch.ts'
import { readWaiting, type WaitingDelivery } from './read-waiting.ts'
import { roomsOfSource } from './rooms-of-source.ts'
import { type PlacedDelivery, storePlaces } from './store-places.ts'

/** A source in one of its forms, with whether its group is gone by now. */
type Row = Selectable<Tables['source']> & { removedAt: string | null }

/**
 * Gives every delivery to a source that waits its place, in the order in which they came: what its cap has
 * room for joins the day's batch, the rest a batch of its own. Whatever became of source, group and account
 * meanwhile, they were taken in: each joins the form that it came through, and the gate says what holds now.
 */
export async function foldSource(unit: Unit, source: string): Promise<void> {
  const waiting = await readWaiting(unit, source)
  if (waiting.length === 0) return
  const row = await readSource(unit, source)
  for (const [version, deliveries] of Map.groupBy(waiting, (each) => each.source_version!)) {
    await foldForm(unit, { ...row, version }, deliveries)
  }
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
  const rooms = await roomsOfSource(unit, row)
  const counts = waiting.map(({ recipients }) => recipients)
  const placed = placeArrivals(counts, rooms.room).map(
    (place, index): PlacedDelivery => ({ ...waiting[index]!, ...place }),
  )
  const joined = {
    within: await join(unit, row, false, placed),
    beyond: await join(unit, row, true, placed),
  }
  await storePlaces(unit, placed, joined)
  logDeliveries(unit, row, placed, joined)
  if (row.removedAt === null) await bringFoldToGate(unit, row, { placed, rooms, ...joined })
}

/** All that goes to one batch joins it at once; null where nobody does. */
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

/** Nobody opens a file to weigh the lines of a delivery that is cut: each part gets its share. */
function bytesOf({ bytes, recipients, within }: PlacedDelivery) {
  const own = recipients === 0 ? 0 : Math.floor((bytes * within) / recipients)
  return { within: own, beyond: bytes - own }
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
