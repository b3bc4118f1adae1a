import type { PermitAnswer } from '@freigabe/contract'
import {
  type Allotment,
  allotPermit,
  capsOf,
  compileGroup,
  type DenyReason,
  expand,
  type GateQuestion,
  type GroupFacts,
  hourOf,
  judgeGroup,
  type Purpose,
  untilOf,
  withoutHolds,
  withoutTaken,
} from '@freigabe/core'
import { sql } from 'kysely'
import { keptSince, retention } from '../../config/retention.ts'
import type { Tx } from '../../database/database.ts'
import { storedImport } from '../facts/read-arrivals.ts'
import { whenTold } from './count-hours.ts'
import { countSignUps } from './count-sign-ups.ts'
import { type PartOfCap, type PartRefusal, placesInPart } from './first-part.ts'
import { markUntold } from './untold-caps.ts'

/** A permit as requested, by ids. */
export interface PermitWish {
  id: string
  account: string
  group: string
  /** In order; none for the group as a whole. */
  batches: readonly string[]
  purpose: Purpose
  count: number
  /** The SHA-256 of each address that a campaign is to go to; null where none were named. */
  recipients: readonly string[] | null
  /** For a confirmation alone. */
  signUp: {
    id: string
    /** The names of its recipient, as `confirmationDigests` has them. */
    recipient: readonly string[]
    /** Through which source, by its id, and when; null where it is not known. */
    source: string | null
    at: string | null
    /** Whether the group is on hold and the hold is not about this sign-up. */
    isPastHold: boolean
  } | null
}

/**
 * What was reserved, or why nothing was. `isGateBehind`: the gate's view of the caps is out of date. `places`: whom
 * of the recipients that were named it is for.
 */
export type Reserved =
  | {
      reason: null
      count: number
      left: number | null
      places: readonly number[] | null
      until: string
      isGateBehind: boolean
    }
  | { reason: DenyReason; refusal: CapRefusal | PartRefusal | null; isGateBehind: boolean }

/** Which cap had no room. */
type CapRefusal = Extract<PermitAnswer['refusal'], 'cap_used_up' | 'form_attacked'>

const permitMilliseconds = 5 * 60_000
const mailsOfSignUp = 2
const mailsOfRecipient = 3
const testsOfDay = 50
const askedWithinMilliseconds = 3_600_000

/**
 * Takes a permit's amount from its caps and keeps the permit, or says why not. The rows of the caps are
 * locked: however many ask at once, no more is given than there is. Throws `PermitKept` if its id was used, and
 * `RecipientAsked`.
 */
export async function reservePermit(tx: Tx, wish: PermitWish, now: string): Promise<Reserved> {
  const stored = withoutTaken(await readTakenFacts(tx, wish.account, wish.group))
  const facts = wish.signUp?.isPastHold ? withoutHolds(stored) : stored
  const { overall } = judgeGroup(facts, questionOf(wish, now))
  const reason = overall.verdict === 'deny' ? overall.reason : null
  const until = endOf(wish, facts, now)
  if (reason === null) {
    const places = wish.recipients?.map((_, place) => place) ?? null
    await keep(tx, wish, { now, until, count: wish.count, caps: [], places })
    return { reason, count: wish.count, left: null, places, until, isGateBehind: false }
  }
  if (reason !== 'permit_required') return { reason, refusal: null, isGateBehind: false }
  const hourCap = await capOfAttackedForm(tx, wish, now)
  const choices = choicesOf(wish, facts, now)
  if (hourCap !== null) choices.push([hourCap])
  const open = await placesInPart(tx, wish.account, wish.recipients, choices)
  if (typeof open === 'string') return { reason, refusal: open, isGateBehind: false }
  const wanted = { ...wish, count: open?.length ?? wish.count }
  const { count, left, caps, taken } = await take(tx, wanted, choices, now)
  const isGateBehind = wish.purpose === 'campaign' && (await markUntold(tx, wish, taken, now))
  if (count === 0) {
    return { reason: usedUp(wish), refusal: refusalBy(hourCap, taken), isGateBehind }
  }
  if (wish.signUp !== null) await takeOfRecipient(tx, wish.signUp.recipient, now)
  const places = open?.slice(0, count) ?? null
  await keep(tx, wish, { now, until, count, caps, places })
  if (wish.signUp !== null) await countAsked(tx, wish.account, wish.signUp, taken, now)
  return { reason: null, count, left: finite(left), places, until, isGateBehind }
}

/** Where only who it is counts, there is no number to say. */
function finite(left: number): number | null {
  return Number.isFinite(left) ? left : null
}

/** Its id was used before: the earlier request counts. */
export class PermitKept extends Error {
  constructor() {
    super('There is a permit with this id.')
  }
}

/** Somebody, of whichever account, asked its recipient on this day, or often enough: nothing was taken. */
export class RecipientAsked extends Error {
  constructor() {
    super('This recipient was asked to confirm before.')
  }
}

/** No permit outlives its basis. */
function endOf(wish: PermitWish, facts: GroupFacts, now: string): string {
  const at = Date.parse(now)
  const { purpose, batchIds } = questionOf(wish, now)
  const until = untilOf(compileGroup(facts), { purpose, at, ...(batchIds && { batchIds }) })
  return new Date(Math.min(at + permitMilliseconds, until)).toISOString()
}

/** Another permit for a campaign would not help until there is a new decision. */
function usedUp({ purpose }: PermitWish): DenyReason {
  return purpose === 'campaign' ? 'condition_unmet' : 'permit_required'
}

/** What it is taken from: any one of each choice suffices. */
function choicesOf(wish: PermitWish, facts: GroupFacts, now: string): PartOfCap[][] {
  const ofAll = { slice: null }
  if (wish.purpose === 'confirmation') {
    return [[{ name: wish.signUp!.id, limit: mailsOfSignUp, ...ofAll }]]
  }
  if (wish.purpose === 'test') {
    return [[{ name: now.slice(0, 10), limit: testsOfDay, ...ofAll }]]
  }
  return capsOf(facts, questionOf(wish, now)).map((caps) =>
    caps.map(({ approvalId, ...cap }) => ({ ...cap, name: approvalId })),
  )
}

/** How many are asked to confirm in this hour through a form that bots fill in; null for every other. */
async function capOfAttackedForm(
  tx: Tx,
  { account, signUp }: PermitWish,
  now: string,
): Promise<PartOfCap | null> {
  const source = signUp?.source ?? null
  if (source === null) return null
  const attack = await tx
    .selectFrom('source_attack')
    .select('per_hour')
    .where('account_id', '=', account)
    .where('source_id', '=', source)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  // No id of a sign-up has a space.
  return attack ? { name: `${source} ${hourOf(now)}`, limit: attack.per_hour, slice: null } : null
}

function refusalBy(hourCap: PartOfCap | null, taken: ReadonlyMap<string, number>): CapRefusal {
  const isFull = hourCap !== null && taken.get(hourCap.name)! >= hourCap.limit
  return isFull ? 'form_attacked' : 'cap_used_up'
}

/**
 * Counts a sign-up once it is asked to confirm for the first time. Who is asked long afterwards is not counted, for
 * they could hardly confirm in time.
 */
async function countAsked(
  tx: Tx,
  account: string,
  { id, source, at }: NonNullable<PermitWish['signUp']>,
  taken: ReadonlyMap<string, number>,
  now: string,
) {
  if (source === null || at === null || taken.get(id) !== 1) return
  const { hour } = whenTold({ at }, now)
  if (Date.parse(now) - Date.parse(at) > askedWithinMilliseconds) return
  await countSignUps(tx, [{ account, source, hour: hour!, asked: 1 }])
}

async function take(
  tx: Tx,
  wish: PermitWish,
  choices: readonly PartOfCap[][],
  now: string,
): Promise<Allotment & { taken: Map<string, number> }> {
  const { account, purpose, count } = wish
  const names = [...new Set(choices.flat().map(({ name }) => name))].sort()
  const locked = await tx
    .insertInto('permit_cap')
    .values(names.map((name) => ({ account_id: account, purpose, name, taken: 0, at: now })))
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'purpose', 'name'])
        .doUpdateSet((row) => ({ taken: row.ref('permit_cap.taken') })),
    )
    .returning(['name', 'taken'])
    .execute()
  const taken = new Map(locked.map((row) => [row.name, row.taken]))
  const allotted = allotPermit(
    choices.map((caps) =>
      caps.map(({ name, limit }) => ({ name, left: limit - taken.get(name)! })),
    ),
    { count, wholly: purpose !== 'campaign' },
  )
  if (allotted.count === 0) return { ...allotted, taken }
  for (const name of allotted.caps) taken.set(name, taken.get(name)! + allotted.count)
  await tx
    .updateTable('permit_cap')
    .set(({ eb }) => ({ taken: eb('taken', '+', allotted.count), at: now }))
    .where('account_id', '=', account)
    .where('purpose', '=', purpose)
    .where('name', 'in', allotted.caps)
    .execute()
  return { ...allotted, taken }
}

/**
 * Notes that a recipient is asked to confirm, once a day and three times in all. Two who ask at once meet at
 * the row of the day. Throws `RecipientAsked`.
 */
async function takeOfRecipient(tx: Tx, digests: readonly string[], now: string) {
  const today = now.slice(0, 10)
  const since = keptSince(now, retention.confirmation).slice(0, 10)
  const { rows } = await sql`
    with before as (
      select day from confirmation_day where day > ${since}::date
        and digest in (select decode(hex, 'hex') from unnest(${[...digests]}::text[]) as known (hex)))
    insert into confirmation_day (digest, day)
    select decode(${digests[0]}::text, 'hex'), ${today}::date
    where (select count(*) from before) < ${mailsOfRecipient}
      and not exists (select from before where day = ${today}::date)
    on conflict do nothing
    returning day`.execute(tx)
  if (rows.length === 0) throw new RecipientAsked()
}

async function keep(
  tx: Tx,
  wish: PermitWish,
  kept: { now: string; until: string; count: number; caps: string[]; places: number[] | null },
) {
  const row = await tx
    .insertInto('permit')
    .values({
      account_id: wish.account,
      permit_id: wish.id,
      group_id: wish.group,
      purpose: wish.purpose,
      batches: [...wish.batches],
      recipients: kept.count,
      caps: kept.caps,
      places: kept.places,
      issued_at: kept.now,
      until: kept.until,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'permit_id']).doNothing())
    .returning('permit_id')
    .executeTakeFirst()
  if (row === undefined) throw new PermitKept()
}

function questionOf({ purpose, batches }: PermitWish, now: string): GateQuestion {
  return { purpose, now, ...(batches.length > 0 && { batchIds: batches }) }
}

/** The facts by which a group is judged. */
async function readTakenFacts(tx: Tx, account: string, group: string): Promise<GroupFacts> {
  const row = await tx
    .selectFrom('account')
    .leftJoin('gate_facts', (join) =>
      join.onRef('gate_facts.account_id', '=', 'account.account_id').on('group_id', '=', group),
    )
    .select(['suspended_at', 'mode', 'facts'])
    .where('account.account_id', '=', account)
    .executeTakeFirstOrThrow()
  const standing = { suspended: row.suspended_at !== null, mode: row.mode }
  // A group for which nothing was ever stored has no recipients.
  const stored = { held: false, batches: [], ...row.facts, account: standing }
  const imports = await tx
    .selectFrom('batch')
    .select(storedImport)
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('removed_at', 'is', null)
    .execute()
  return expand(stored, imports)
}
