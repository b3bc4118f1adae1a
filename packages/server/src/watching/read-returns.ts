import type { api, CameBack, GroupReturns, QueryOf, ReturnsOfImport } from '@freigabe/contract'
import { mayBeTold, type WatchingTerms, watchedBy, watchingRules } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import {
  type CameRow,
  type CountedImport,
  readCameRows,
  readImports,
  readSentRows,
  type SentRow,
  shareOfAll,
} from './read-counts.ts'

/** Who reads: customers and support are not told what single people could be made out by. */
export interface ReturnsReader {
  role: RoleName
  seesAll: boolean
}

/** What was sent to a group in the last days and what came back of it. Throws NOT_FOUND. */
export async function readReturns(
  house: Pick<House, 'database' | 'clock' | 'policies'>,
  { role, seesAll }: ReturnsReader,
  account: string,
  named: string,
  { days }: QueryOf<typeof api.readReturns>,
): Promise<GroupReturns> {
  const until = house.clock.now().slice(0, 10)
  const since = new Date(Date.parse(until) - (days - 1) * 86_400_000).toISOString().slice(0, 10)
  const read = await readAs(house.database, role, account, async (tx) => {
    const { group_id: group } = await findGroup(tx, account, named)
    return {
      group,
      sent: await readSentRows(tx, account, since, group),
      came: await readCameRows(tx, account, since, group),
      batches: await readBatches(tx, account, group),
      rates: await readRates(tx, account, group, since),
      untold: await readUntold(tx, account, since),
      isSentTold: await isSentTold(tx, account, group),
      terms: (await policyOfAccount(house, tx, account)).watching,
    }
  })
  const imports = await readAs(house.database, 'command', account, (tx) =>
    readImports(tx, account, read.group),
  )
  return {
    ...{ since, until, isSentTold: read.isSentTold, isCut: !seesAll },
    imports: unitsIn(read).map((unit) => viewOf(unit, { ...read, imports }, seesAll)),
    limits: limitsOf(read.terms),
    untold: read.untold.filter(({ code, count }) => seesAll || mayBeTold(code, count, false)),
  }
}

function viewOf(
  unit: Unit,
  { imports, batches, ...read }: Read,
  seesAll: boolean,
): ReturnsOfImport {
  const batch = unit === null ? undefined : batches.get(unit)!
  const isCutOff = batch?.isCutOff ?? false
  const isOf = ({ batchId }: { batchId: Unit }) => batchId === unit
  const sent = read.sent.filter(isOf)
  const tells: Tells = ({ code, count }) => seesAll || mayBeTold(code, count, isCutOff)
  return {
    batch: batch?.named ?? null,
    shareTold: shareOfAll(unit === null ? imports : imports.filter(isOf)),
    ...figuresOf(sent, read.came.filter(isOf), tells, read.terms),
    rates: read.rates
      .filter(isOf)
      .filter((rate) => seesAll || isRateTold(rate, sent, isCutOff))
      .map(({ day, provider, rate }) => ({ day, provider, rate })),
  }
}

/** From which shares on a person looks and sending stops. */
function limitsOf({ rules }: WatchingTerms): GroupReturns['limits'] {
  return watchingRules.map((rule) => {
    const { withinDays, look, hold } = rules[rule]
    const { code } = watchedBy[rule]
    return { rule, code, withinDays, look: look.rate, hold: hold?.rate ?? null }
  })
}

interface Read {
  sent: readonly SentRow[]
  came: readonly CameRow[]
  rates: readonly RateRow[]
  batches: Awaited<ReturnType<typeof readBatches>>
  imports: readonly CountedImport[]
  terms: WatchingTerms
}

type Unit = string | null
interface RateRow {
  batchId: string
  day: string
  provider: string
  rate: number
}

/** Imports, and the group as a whole where something was told of it; what was sent to last comes first. */
function unitsIn({ sent, came }: { sent: readonly SentRow[]; came: readonly CameRow[] }): Unit[] {
  const newest = sent.toReversed().map(({ batchId }) => batchId)
  return [...new Set([...newest, ...came.map(({ batchId }) => batchId)])]
}

type Tells = (row: Pick<CameBack, 'code' | 'count'>) => boolean

function figuresOf(
  sent: readonly SentRow[],
  came: readonly CameRow[],
  tells: Tells,
  terms: WatchingTerms,
): Pick<ReturnsOfImport, 'sent' | 'came' | 'days' | 'providers'> {
  const sentOn = Map.groupBy(sent, ({ day }) => day)
  const cameOn = Map.groupBy(came, (row) => row.sentOn)
  const days = [...new Set<string | null>([...sentOn.keys(), ...cameOn.keys()])]
  const providers = Map.groupBy(sent, ({ provider }) => provider)
  return {
    sent: sumOf(sent),
    came: addedUp(came).filter(tells),
    days: days
      .toSorted((one, other) => ((one ?? '') < (other ?? '') ? -1 : 1))
      .map((day) => ({
        sentOn: day,
        sent: sumOf(sentOn.get(day!) ?? []),
        reporting: sumOf(reporting(sentOn.get(day!) ?? [], terms)),
        came: addedUp(cameOn.get(day) ?? []).filter(tells),
      })),
    providers: [...providers].map(([provider, rows]) => ({ provider, sent: sumOf(rows) })),
  }
}

/**
 * What went to providers that report complaints one by one; all of it where no provider is told, as the rate
 * that is judged is divided.
 */
function reporting(rows: readonly SentRow[], { complaintsFrom }: WatchingTerms) {
  if (rows.every(({ provider }) => provider === null)) return rows
  return rows.filter(({ provider }) => provider !== null && complaintsFrom.includes(provider))
}

function sumOf(rows: readonly SentRow[]): number {
  return rows.reduce((sum, { sent }) => sum + sent, 0)
}

function addedUp(rows: readonly CameRow[]): CameBack[] {
  const like = Map.groupBy(rows, ({ code, basis }) => `${code} ${basis}`)
  return [...like.values()].map((same) => ({
    code: same[0]!.code,
    basis: same[0]!.basis,
    count: same.reduce((sum, { count }) => sum + count, 0),
  }))
}

/** A rate is told where as many complained by it as would have to for a count. */
function isRateTold(
  { day, provider, rate }: RateRow,
  sent: readonly SentRow[],
  isCutOff: boolean,
): boolean {
  const to = sent.filter((row) => row.day === day && row.provider === provider)
  return mayBeTold('complaint', Math.floor(rate * sumOf(to)), isCutOff)
}

async function readBatches(tx: Tx, account: string, group: string) {
  const rows = await tx
    .selectFrom('batch')
    .select(['batch_id', 'reference', 'file_name', 'feedback_id', 'part_of', 'known'])
    .select(
      sql<boolean>`exists (select from division where division.account_id = batch.account_id
        and batch.batch_id in (first_batch_id, rest_batch_id))`.as('isDivision'),
    )
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .execute()
  return new Map(
    rows.map(
      ({ batch_id: id, reference, file_name: fileName, feedback_id: feedbackId, ...row }) => [
        id,
        {
          named: { id, reference, fileName, feedbackId },
          isCutOff: row.isDivision || row.part_of !== null || row.known !== null,
        },
      ],
    ),
  )
}

async function readRates(
  tx: Tx,
  account: string,
  group: string,
  since: string,
): Promise<RateRow[]> {
  return tx
    .selectFrom('reported_rate')
    .select(['batch_id as batchId', 'day', 'provider', 'rate'])
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('day', '>=', since)
    .orderBy('day')
    .orderBy('provider')
    .execute()
}

async function readUntold(tx: Tx, account: string, since: string) {
  return tx
    .selectFrom('untold_count')
    .select('code')
    .select(sql<number>`sum(count)::float8`.as('count'))
    .where('account_id', '=', account)
    .where('came_on', '>=', since)
    .groupBy('code')
    .orderBy('code')
    .execute()
}

async function isSentTold(tx: Tx, account: string, group: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sent_count')
    .select('day')
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
