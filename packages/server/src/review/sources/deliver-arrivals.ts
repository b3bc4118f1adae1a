import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, Delivery } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { normaliseAddress } from '@freigabe/screening'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs } from '../../database/database.ts'
import { seal } from '../../files/sealed-file.ts'
import type { House } from '../../house.ts'
import { findGroup } from '../../intake/find-group.ts'
import { findSource } from '../../intake/find-source.ts'
import { refuseSuspended } from '../../intake/refuse-suspended.ts'
import { type DeliveredRecipient, deliveryLines } from '../../screening/delivery-file.ts'
import { deliveryView, findDelivery } from './delivery-view.ts'
import { reviewBeyondCap } from './review-beyond-cap.ts'
import { roomOfSource } from './room-of-source.ts'
import { type DeliveryPart, storeDelivery } from './store-delivery.ts'

/** Where a delivery goes, and under which name. */
export interface Target {
  account: string
  group: string
  source: string
  delivery: string
  reference: string | null
}

/**
 * Takes in who signed up through a source: what its cap has room for joins the day's batch, the rest a
 * batch of its own. Sealed files come first, then the rows that name them, in one transaction. Where
 * other deliveries have left so little room meanwhile that it is cut elsewhere, it begins anew; a known
 * reference takes in nothing.
 */
export async function deliverArrivals(
  house: House,
  by: Actor,
  account: string,
  group: string,
  source: string,
  wish: BodyOf<typeof api.deliverArrivals>,
): Promise<Delivery> {
  const reference = wish.reference ?? null
  const found = await find(house, account, group, source, reference)
  if (found.earlier !== null) return found.earlier
  const target = { account, ...found, delivery: randomUUIDv7(), reference }
  const recipients = distinct(wish.recipients)
  const refused = wish.recipients.filter(({ address }) => normaliseAddress(address) === null).length
  let { room } = found
  for (;;) {
    const parts = await sealParts(house, target, recipients, room)
    const taken = await takeIn(house, by, target, { parts, refused, room }).catch(async (error) => {
      await removeParts(house, parts)
      throw error
    })
    if (taken.delivery !== null) {
      if (taken.isEarlier) await removeParts(house, parts)
      return taken.delivery
    }
    await removeParts(house, parts)
    room = taken.room
  }
}

async function find(
  house: House,
  account: string,
  group: string,
  source: string,
  reference: string | null,
) {
  return readAs(house.database, 'command', account, async (tx) => {
    await refuseSuspended(tx, account)
    const { group_id } = await findGroup(tx, account, group)
    const row = await findSource(tx, account, group_id, source)
    const target = { account, group: group_id, source: row.source_id }
    const earlier = await findDelivery(tx, target, reference)
    return {
      group: group_id,
      source: row.source_id,
      room: await roomOfSource(house, tx, row),
      earlier: earlier === null ? null : await deliveryView(house, tx, target, earlier),
    }
  })
}

/** Who can be mailed, each once, by their normalised address. */
function distinct(recipients: readonly DeliveredRecipient[]): DeliveredRecipient[] {
  const byAddress = new Map<string, DeliveredRecipient>()
  for (const recipient of recipients) {
    const address = normaliseAddress(recipient.address)
    if (address !== null) byAddress.set(address, { ...recipient, address })
  }
  return [...byAddress.values()]
}

/** Writes what is within the cap and what lies beyond it, each to a file of its own. */
async function sealParts(
  house: House,
  { account, delivery }: Target,
  recipients: readonly DeliveredRecipient[],
  room: number,
): Promise<DeliveryPart[]> {
  const parts: DeliveryPart[] = []
  for (const beyondCap of [false, true]) {
    const own = beyondCap ? recipients.slice(room) : recipients.slice(0, room)
    if (own.length === 0) continue
    const bytes = Buffer.from(deliveryLines(own))
    const key = `recipients/${account}/${delivery}/${beyondCap ? 'beyond' : 'within'}`
    await house.files.write(key, seal(house.keys.sealing, key, once(bytes)))
    parts.push({ beyondCap, recipients: own.length, bytes: bytes.length, key })
  }
  return parts
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function removeParts(house: House, parts: readonly DeliveryPart[]) {
  for (const { key } of parts) await house.files.remove(key)
}

type Taken =
  | { delivery: Delivery; isEarlier: boolean; room?: never }
  | { delivery: null; room: number }

async function takeIn(
  house: House,
  by: Actor,
  target: Target,
  { parts, refused, room }: { parts: DeliveryPart[]; refused: number; room: number },
): Promise<Taken> {
  const { account, group } = target
  return change(house, 'command', account, async (unit): Promise<Taken> => {
    const { house, tx } = unit
    const source = await findSource(tx, account, group, target.source)
    const earlier = await findDelivery(tx, target, target.reference)
    if (earlier !== null) {
      return { delivery: await deliveryView(house, tx, target, earlier), isEarlier: true }
    }
    const roomNow = await roomOfSource(house, tx, source)
    const inAll = parts.reduce((sum, { recipients }) => sum + recipients, 0)
    if (Math.min(roomNow, inAll) !== Math.min(room, inAll)) return { delivery: null, room: roomNow }
    const stored = await storeDelivery(unit, by, { ...target, row: source, refused }, parts)
    logDelivery(unit, by, target, { refused, stored })
    await reviewBeyondCap(unit, group)
    unit.refreshGate(group)
    const view = await deliveryView(house, tx, target, target.delivery)
    return { delivery: { ...view, refused, reference: target.reference }, isEarlier: false }
  })
}

function logDelivery(
  unit: Unit,
  by: Actor,
  { group, source, delivery }: Target,
  { refused, stored }: { refused: number; stored: readonly unknown[] },
) {
  unit.log({
    type: 'arrivals_delivered',
    subject: source,
    by,
    at: unit.now,
    body: { groupId: group, deliveryId: delivery, refused, batches: stored },
  })
}
