import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, Delivery } from '@freigabe/contract'
import { type Actor, confirmedWithinHours, hourOf, type PolicyPack } from '@freigabe/core'
import { normaliseAddress } from '@freigabe/screening'
import { sql } from 'kysely'
import { append } from '../change/change.ts'
import { readAs, type Tx } from '../database/database.ts'
import type { DeliveredSignUps } from '../database/tables.ts'
import { seal } from '../files/sealed-file.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { findSource } from '../lists/import/find-source.ts'
import { refuseSuspended } from '../lists/import/refuse-suspended.ts'
import { type DeliveredRecipient, deliveryLines } from '../lists/screening/open-list.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { deliveryView, findDelivery, type SourceName } from './delivery-view.ts'
import { foldDeliveries } from './fold-deliveries.ts'

/**
 * Takes in sign-ups through a source: as many as its cap has room for join the day's batch, the rest a
 * separate batch. Whoever still has to confirm is only counted. All are sealed in one file, then stored as a waiting row; from then on they are taken in.
 * They get their place in a fold with all others that wait. A known reference takes in nothing.
 */
export async function deliverArrivals(
  house: House,
  by: Actor,
  { account, group, source }: SourceName,
  wish: BodyOf<typeof api.deliverArrivals>,
): Promise<Delivery> {
  const reference = wish.reference ?? null
  const { target, earlier } = await find(house, { account, group, source }, reference)
  const delivery = earlier?.delivery_id ?? (await takeIn(house, by, { ...target, reference }, wish))
  if (earlier === null || earlier.waits) await foldDeliveries(house, target)
  return readAs(house.database, 'command', account, (tx) =>
    deliveryView(house, tx, target, delivery),
  )
}

async function find(
  house: House,
  { account, group, source }: SourceName,
  reference: string | null,
) {
  return readAs(house.database, 'command', account, async (tx) => {
    await refuseSuspended(tx, account)
    const { group_id } = await findGroup(tx, account, group)
    const { source_id, method } = await findSource(tx, account, group_id, source)
    const policy = await policyOfAccount(house, tx, account)
    const isConfirmed = asksToConfirm(policy, method)
    const target = { account, group: group_id, source: source_id, isConfirmed }
    return { target, earlier: await findDelivery(tx, target, reference) }
  })
}

interface Target {
  account: string
  group: string
  source: string
  /** Whether only those are taken in who have confirmed. */
  isConfirmed: boolean
  reference: string | null
}

/** Seals the recipients and stores the row that names their file. Returns the id of the stored delivery. */
async function takeIn(
  house: House,
  by: Actor,
  target: Target,
  wish: BodyOf<typeof api.deliverArrivals>,
): Promise<string> {
  const delivery = randomUUIDv7()
  const isToWait = ({ confirmedAt }: DeliveredRecipient) =>
    target.isConfirmed && confirmedAt === undefined
  const recipients = distinct(wish.recipients.filter((each) => !isToWait(each)))
  const unconfirmed = distinct(wish.recipients.filter(isToWait)).length
  const refused = wish.recipients.filter(({ address }) => normaliseAddress(address) === null).length
  const file = await sealRecipients(house, target.account, delivery, recipients)
  const signUps = signUpsOf(recipients)
  const counts = { recipients: recipients.length, refused, unconfirmed, signUps }
  const counted = { delivery, file, ...counts }
  const remove = async () => {
    if (file !== null) await house.files.remove(file.key)
  }
  const { id } = await appendDelivery(house, by, { ...target, ...counted }).catch(async (error) => {
    // After any other error it is unknown whether the row exists: a file that no row names is swept.
    if (error instanceof AppError) await remove()
    throw error
  })
  if (id !== delivery) await remove()
  return id
}

/** The recipients who can be mailed, each once, by their normalised address. */
function distinct(recipients: readonly DeliveredRecipient[]): DeliveredRecipient[] {
  const byAddress = new Map<string, DeliveredRecipient>()
  for (const recipient of recipients) {
    const address = normaliseAddress(recipient.address)
    if (address !== null) byAddress.set(address, { ...recipient, address })
  }
  return [...byAddress.values()]
}

/** When those signed up who confirmed in time, by the hour. */
function signUpsOf(recipients: readonly DeliveredRecipient[]): DeliveredSignUps[] {
  const byHour = Map.groupBy(recipients.filter(isConfirmedInTime), ({ signedUpAt }) =>
    hourOf(new Date(signedUpAt).toISOString()),
  )
  return [...byHour].map(([hour, { length: confirmed }]) => ({ hour, confirmed }))
}

function isConfirmedInTime({ signedUpAt, confirmedAt }: DeliveredRecipient): boolean {
  if (confirmedAt === undefined) return false
  return Date.parse(confirmedAt) - Date.parse(signedUpAt) <= confirmedWithinHours * 3_600_000
}

async function sealRecipients(
  house: House,
  account: string,
  delivery: string,
  recipients: readonly DeliveredRecipient[],
) {
  if (recipients.length === 0) return null
  const bytes = Buffer.from(deliveryLines(recipients))
  const key = `recipients/${account}/${delivery}/all`
  await house.files.write(key, seal(house.keys.sealing, key, once(bytes)))
  return { key, bytes: bytes.length }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** A delivery whose file is already stored, and its names. */
interface NewDelivery {
  account: string
  group: string
  source: string
  delivery: string
  reference: string | null
  recipients: number
  refused: number
  unconfirmed: number
  /** Null where it has no recipient who can be mailed. */
  file: { key: string; bytes: number } | null
  signUps: readonly DeliveredSignUps[]
}

/**
 * Takes a delivery in as a waiting row, without waiting for others. Throws NOT_FOUND where the source was
 * withdrawn at this moment, and ACCOUNT_SUSPENDED.
 *
 * @returns the stored delivery: another one, if that came under the same reference
 */
export function appendDelivery(
  house: House,
  by: Actor,
  wish: NewDelivery,
): Promise<{ id: string }> {
  const { account, group, source, reference } = wish
  return append(house, account, async (tx) => {
    await refuseSuspended(tx, account)
    const { version } = await findSource(tx, account, group, source)
    if (await insert(house, tx, by, wish, version)) return { id: wish.delivery }
    return { id: (await findDelivery(tx, { account, group, source }, reference))!.delivery_id }
  })
}

/** False where its reference is taken. */
async function insert(
  { keys, clock }: House,
  tx: Tx,
  by: Actor,
  { account, source, delivery, reference, recipients, file, signUps, ...counts }: NewDelivery,
  version: number,
): Promise<boolean> {
  const added = await tx
    .insertInto('delivery')
    .values({
      account_id: account,
      delivery_id: delivery,
      batch_id: null,
      source_id: source,
      source_version: version,
      reference,
      waits: true,
      delivered_by: JSON.stringify(by),
      recipients,
      refused: counts.refused,
      unconfirmed: counts.unconfirmed,
      bytes: file?.bytes ?? 0,
      sign_ups: JSON.stringify(signUps),
      file_key: file?.key ?? null,
      sealed_under: file && keys.sealing[0]!.id,
      at: clock.now(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'source_id', 'reference'])
        .where('reference', 'is not', null)
        // Literally, for a parameter is no condition that an index could be known by.
        .where('part', '=', sql.lit(0))
        .doNothing(),
    )
    .returning('delivery_id')
    .executeTakeFirst()
  return added !== undefined
}

/** Whether whoever signs up by a collection method is to confirm: its records hold when each of them did. */
function asksToConfirm(policy: PolicyPack, method: string): boolean {
  const { requirements = [] } = policy.methods.find(({ code }) => code === method) ?? {}
  return policy.requirements.some(
    ({ id, columns = [] }) =>
      requirements.includes(id) && columns.some((column) => column.id === 'confirmed_at'),
  )
}
