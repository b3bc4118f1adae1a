import { createHash, createHmac } from 'node:crypto'
import type { ReturnOutcome, ReturnReport } from '@freigabe/contract'
import { returnCodeOf } from '@freigabe/core'
import { isId } from '@freigabe/gate'
import { normaliseAddress } from '@freigabe/screening'
import { sql } from 'kysely'
import { writeAside } from '../change/change.ts'
import { anyOf } from '../database/any-of.ts'
import { readAs, type Tx } from '../database/database.ts'
import { whenTold } from '../gate/sending/count-hours.ts'
import { callForSourceLook, countSignUps } from '../gate/sending/count-sign-ups.ts'
import { accountIn, findTargets, type Target } from '../gate/sending/find-targets.ts'
import type { House } from '../house.ts'
import type { Key } from '../keys/key-ring.ts'
import { type CountedReturn, countReturns, type ReturnPlace } from './count-returns.ts'
import { type CameFrom, placeRecipients, readMailedImports } from './place-recipients.ts'

type Told = Pick<House, 'gate' | 'clock' | 'database' | 'keys'>

/**
 * Counts what came back, each report once, however often it is told. What it answers depends on nothing that
 * an address tells: one that a sample holds, one that none holds and one of a stranger are all `counted`. An
 * address is looked up and forgotten; it is in no row, job or line of the log.
 *
 * @param only the reporter’s accounts; null for all. Any other is unknown
 * @returns what became of each, in the order told
 */
export async function recordReturns(
  house: Told,
  reports: readonly ReturnReport[],
  only: readonly string[] | null,
): Promise<ReturnOutcome[]> {
  const now = house.clock.now()
  const targets = await findTargets(house, reports.map(namedIn), only)
  const sources = await findSources(house, reports, targets)
  const wanted = reports.map((report, place) =>
    takeIn(
      report,
      { ...targets[place]!, account: accountIn(house.gate.table, report.account, only) },
      { source: sources[place]!, now },
    ),
  )
  const returns = wanted.filter((each) => typeof each !== 'string')
  await placeAll(house, returns)
  const first = await writeAside(house.database, 'gate', async (tx) => {
    const told = await noteFirstTold(tx, house.keys.sketch, returns, now)
    const ofConfirmations = [...told].filter(({ source }) => source !== null)
    await countReturns(
      tx,
      [...told].filter(({ source }) => source === null),
      now,
    )
    await countBounced(tx, ofConfirmations, now)
    return told
  })
  return wanted.map((each, place): ReturnOutcome => {
    const { id } = reports[place]!
    if (typeof each === 'string') return { id, outcome: 'refused', reason: each }
    return { id, outcome: first.has(each) ? 'counted' : 'known', reason: null }
  })
}

function namedIn({ account, group = '', batch }: ReturnReport) {
  return { account, group, batches: batch === undefined ? undefined : [batch] }
}

type Refusal = NonNullable<ReturnOutcome['reason']>

interface NewReturn extends CountedReturn {
  id: string
  places: ReturnPlace[]
  /** Null where the sender knows the import, or nobody is named. */
  from: CameFrom | null
  /** Of a confirmation, the source for whose sign-up it was. */
  source: string | null
}

/** The sources that reports name, by id: null where one names none, undefined where its group has no such source. */
async function findSources(
  { database }: Told,
  reports: readonly ReturnReport[],
  targets: readonly Target[],
): Promise<(string | null | undefined)[]> {
  const names = reports.flatMap(({ source }) => source ?? [])
  if (names.length === 0) return reports.map(() => null)
  const accounts = targets.flatMap(({ account, group }) => (group === null ? [] : account))
  const rows = await readAs(database, 'worker', null, (tx) =>
    tx
      .selectFrom('source')
      .select(['account_id', 'group_id', 'source_id', 'reference'])
      .where('account_id', '=', anyOf(accounts))
      .where('withdrawn_at', 'is', null)
      .where(({ or, eb }) =>
        or([
          eb('reference', 'in', names),
          eb('source_id', '=', anyOf(names.filter((name) => isId(name)))),
        ]),
      )
      .execute(),
  )
  return reports.map(({ source }, place) => {
    if (source === undefined) return null
    const { account, group } = targets[place]!
    const key = isId(source) ? 'source_id' : 'reference'
    const own = rows.find(
      (row) => row.account_id === account && row.group_id === group && row[key] === source,
    )
    return own?.source_id
  })
}

/** What came back of confirmations speaks against the form, if nobody has the address, and against no list. */
async function countBounced(tx: Tx, returns: readonly NewReturn[], now: string) {
  const bounced = returns.flatMap(({ account, source, code, count, cameOn, hour }) =>
    code === 'bounce_unknown_recipient'
      ? [{ account, source: source!, hour: hour ?? `${cameOn}T00:00:00.000Z`, bounced: count }]
      : [],
  )
  await countSignUps(tx, bounced)
  await callForSourceLook(
    tx,
    bounced.map(({ account, source }) => ({ account, source, deliveredAt: null })),
    now,
  )
}

function takeIn(
  report: ReturnReport,
  { account, group, batches }: Omit<Target, 'account'> & { account: string | null },
  { source, now }: { source: string | null | undefined; now: string },
): NewReturn | Refusal {
  const today = now.slice(0, 10)
  const { id, sentOn = null, count, provider = null } = report
  const { day: cameOn, hour } = whenTold(report, now)
  if (report.group !== undefined && group === null) return 'unknown_group'
  if (account === null) return 'unknown_account'
  if (report.batch !== undefined && batches === null) return 'unknown_batch'
  if (source === undefined) return 'unknown_source'
  if (cameOn > today) return 'day_to_come'
  if (sentOn !== null && sentOn > cameOn) return 'sent_after'
  const hash = hashIn(report)
  if (hash === 'none') return 'not_an_address'
  const batch = batches?.[0] ?? null
  const code = returnCodeOf(report)
  const told = { id, account, code, count, provider, sentOn, cameOn, hour, source }
  if (source !== null) return { ...told, places: [], from: null }
  const places: ReturnPlace[] = group === null ? [] : [{ group, batch, basis: 'counted' }]
  const from = hash === null || batch !== null ? null : { account, group, hash, sentOn, cameOn }
  return { ...told, places, from }
}

/** As samples know a recipient; null where none is named. */
function hashIn({ address, hash }: Pick<ReturnReport, 'address' | 'hash'>): bigint | null | 'none' {
  if (hash !== undefined) return Buffer.from(hash, 'hex').readBigUInt64BE()
  if (address === undefined) return null
  const normal = normaliseAddress(address)
  return normal === null ? 'none' : createHash('sha256').update(normal).digest().readBigUInt64BE()
}

/** Looks up those of whom the sender does not know the import. */
async function placeAll({ database, keys }: Told, returns: readonly NewReturn[]): Promise<void> {
  const sought = returns.flatMap(({ from, places }) => (from === null ? [] : [{ ...from, places }]))
  if (sought.length === 0) return
  const accounts = [...new Set(sought.map(({ account }) => account))]
  const [earliest] = sought.map(({ cameOn }) => cameOn).sort() as [string]
  const imports = await readAs(database, 'gate', null, (tx) =>
    readMailedImports(tx, accounts, earliest),
  )
  const found = await readAs(database, 'comparer', null, (tx) =>
    placeRecipients(tx, keys.sketch, sought, imports),
  )
  for (const [place, { places }] of sought.entries()) {
    const at = found[place]!
    if (at !== null) places.push({ group: at.group, batch: at.batch, basis: 'sketch' })
  }
}

/** A return by its account and the sender’s own id of it. */
interface NamedReturn {
  account: string
  id: string
}

/**
 * Notes which returns are told for the first time. Of their ids only keyed digests are kept, since an id may
 * hold an address. Two who tell the same at once wait for each other here, and one of them is first.
 *
 * @returns those that were not told before; of several with the same id, the first
 */
async function noteFirstTold<Return extends NamedReturn>(
  tx: Tx,
  keys: readonly Key[],
  returns: readonly Return[],
  now: string,
): Promise<Set<Return>> {
  const byDigest = new Map<string, Return>()
  for (const each of returns.toReversed()) byDigest.set(digestOf(keys[0]!, each), each)
  for (const key of keys.slice(1)) await forgetSeenUnder(tx, key, byDigest)
  const digests = [...byDigest.keys()].sort()
  if (digests.length === 0) return new Set()
  const accounts = digests.map((digest) => byDigest.get(digest)!.account)
  const { rows } = await sql<{ digest: string }>`
    insert into return_seen (account_id, digest, told_at)
    select account, decode(hex, 'hex'), ${now}::timestamptz
      from unnest(${accounts}::uuid[], ${digests}::text[]) as told (account, hex)
    on conflict (account_id, digest) do nothing
    returning encode(digest, 'hex') as digest`.execute(tx)
  return new Set(rows.map(({ digest }) => byDigest.get(digest)!))
}

/** Takes out what was told before the key was changed. */
async function forgetSeenUnder(tx: Tx, key: Key, byDigest: Map<string, NamedReturn>) {
  const named = [...byDigest].map(([digest, each]) => ({
    digest,
    account: each.account,
    earlier: digestOf(key, each),
  }))
  const { rows } = await sql<{ digest: string }>`
    select encode(digest, 'hex') as digest from return_seen
    where (account_id, digest) in (
      select account, decode(hex, 'hex') from unnest(${named.map(({ account }) => account)}::uuid[],
        ${named.map(({ earlier }) => earlier)}::text[]) as told (account, hex))`.execute(tx)
  const seen = new Set(rows.map(({ digest }) => digest))
  for (const { digest, earlier } of named) if (seen.has(earlier)) byDigest.delete(digest)
}

/** 128 bits, so that no two ids ever share one by chance. */
function digestOf({ bytes }: Key, { account, id }: NamedReturn): string {
  return createHmac('sha256', bytes).update(`return:${account}:${id}`).digest('hex').slice(0, 32)
}
