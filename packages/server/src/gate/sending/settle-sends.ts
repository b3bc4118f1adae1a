import { type Purpose, settlePermit } from '@freigabe/core'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { SentPart } from '../../database/tables.ts'
import { type CountedGroup, markUntold } from './untold-caps.ts'

/** How many messages of each report are over, and the groups whose caps the gate has out of date. */
export interface SettledSends {
  over: Map<NewSend, number>
  gatesBehind: CountedGroup[]
}

/** Settles the permits under which something new was reported, as `settlePermit` has it. */
export async function settleSends(
  tx: Tx,
  sends: readonly NewSend[],
  now: string,
): Promise<SettledSends> {
  const under = sends.filter(({ permit }) => permit !== null)
  if (under.length === 0) return { over: new Map(), gatesBehind: [] }
  const permits = await lockPermits(tx, under)
  const settled = new Set<string>()
  const moved = new Map<string, CapMove>()
  const over = new Map<NewSend, number>()
  for (const send of under) {
    const permit = permits.get(keyOf(send.account, send.permit!))
    const given = permit !== undefined && covers(permit, send) ? permit : null
    const key = keyOf(send.account, send.permit!)
    const isSettled = given !== null && (given.settled_at !== null || settled.has(key))
    const counted = given && { count: given.recipients, isSettled, caps: given.caps }
    const settlement = settlePermit(counted, send.recipients)
    over.set(send, settlement.over)
    if (settlement.settles) settled.add(key)
    for (const name of given?.caps ?? []) add(moved, send, name, settlement.taken)
  }
  await markSettled(
    tx,
    under.filter(({ account, permit }) => settled.has(keyOf(account, permit!))),
    now,
  )
  await markOver(tx, over)
  return { over, gatesBehind: await moveCaps(tx, [...moved.values()], now) }
}

interface CapMove {
  account: string
  group: string
  purpose: Purpose
  name: string
  by: number
}

type PermitRow = Awaited<ReturnType<typeof readPermits>>[number]

async function lockPermits(tx: Tx, sends: readonly NewSend[]): Promise<Map<string, PermitRow>> {
  const rows = await readPermits(tx, sends)
  return new Map(rows.map((row) => [keyOf(row.account_id, row.permit_id), row]))
}

/** In a fixed order, so that two who report the same do not wait for each other. */
function readPermits(tx: Tx, sends: readonly NewSend[]) {
  return tx
    .selectFrom('permit')
    .select(['account_id', 'permit_id', 'group_id', 'purpose', 'batches', 'recipients', 'caps'])
    .select('settled_at')
    .where(isPermitOf(sends))
    .orderBy('account_id')
    .orderBy('permit_id')
    .forUpdate()
    .execute()
}

function isPermitOf(sends: readonly NewSend[]) {
  return sql<SqlBool>`(account_id, permit_id) in (
    select * from unnest(${sends.map(({ account }) => account)}::uuid[],
      ${sends.map(({ permit }) => permit)}::uuid[]))`
}

/** A sender that may send to a group as a whole may send to any of its imports. */
function covers(permit: PermitRow, { group, purpose, batches }: NewSend): boolean {
  const isWhole = permit.batches.length === 0
  const isPart = batches.length > 0 && batches.every((batch) => permit.batches.includes(batch))
  return permit.group_id === group && permit.purpose === purpose && (isWhole || isPart)
}

function add(
  moved: Map<string, CapMove>,
  { account, group, purpose }: NewSend,
  name: string,
  by: number,
) {
  const key = `${account} ${purpose} ${name}`
  const move = moved.get(key) ?? { account, group, purpose, name, by: 0 }
  moved.set(key, { ...move, by: move.by + by })
}

async function markSettled(tx: Tx, sends: readonly NewSend[], now: string) {
  if (sends.length === 0) return
  await tx
    .updateTable('permit')
    .set({ settled_at: now })
    .where(isPermitOf(sends))
    .where('settled_at', 'is', null)
    .execute()
}

async function markOver(tx: Tx, over: ReadonlyMap<NewSend, number>) {
  const beyond = [...over].filter(([, count]) => count > 0)
  if (beyond.length === 0) return
  await sql`update send set over = given.over
    from unnest(${beyond.map(([{ account }]) => account)}::uuid[],
      ${beyond.map(([{ id }]) => id)}::text[],
      ${beyond.map(([, count]) => count)}::integer[]) as given (account, id, over)
    where send.account_id = given.account and send.send_id = given.id`.execute(tx)
}

async function moveCaps(tx: Tx, moves: readonly CapMove[], now: string) {
  const inOrder = moves.filter(({ by }) => by !== 0).toSorted(byName)
  const taken = new Map<string, Map<string, number>>()
  for (const { account, group, purpose, name, by } of inOrder) {
    const row = await tx
      .updateTable('permit_cap')
      .set({ taken: sql<number>`greatest(0, taken + ${by})`, at: now })
      .where('account_id', '=', account)
      .where('purpose', '=', purpose)
      .where('name', '=', name)
      .returning('taken')
      .executeTakeFirst()
    if (row === undefined || purpose !== 'campaign') continue
    const key = keyOf(account, group)
    taken.set(key, (taken.get(key) ?? new Map()).set(name, row.taken))
  }
  return gatesBehind(tx, taken, now)
}

async function gatesBehind(
  tx: Tx,
  taken: ReadonlyMap<string, ReadonlyMap<string, number>>,
  now: string,
) {
  const behind: CountedGroup[] = []
  for (const [key, counts] of taken) {
    const [account, group] = key.split(' ') as [string, string]
    if (await markUntold(tx, { account, group }, counts, now)) behind.push({ account, group })
  }
  return behind
}

function byName(one: CapMove, other: CapMove): number {
  return `${one.account} ${one.name}` < `${other.account} ${other.name}` ? -1 : 1
}

function keyOf(account: string, id: string): string {
  return `${account} ${id}`
}

/** A report, by ids. */
export interface NewSend {
  account: string
  id: string
  group: string
  purpose: Purpose
  /** In order; none for the group as a whole. */
  batches: readonly string[]
  recipients: number
  /** Null for any day. */
  day: string | null
  /** The beginning of the hour; null where only the day is known. */
  hour: string | null
  permit: string | null
  /** Null where only the sum was told. */
  parts: readonly SentPart[] | null
}
