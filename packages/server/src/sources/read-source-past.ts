import type {
  Actor,
  Counts,
  DeliveryProfile,
  DeliveryTerms,
  Hand,
  SourcePast,
} from '@freigabe/core'
import type { Finding, ScreenedFile } from '@freigabe/screening'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** A source in one of its forms, on one day in UTC. */
export interface FormOnDay {
  account: string
  source: string
  version: number
  day: string
}

/** Who handed recipients over: whoever is not the platform’s key counts as the customer. */
export function handOf({ kind }: Actor): Hand {
  return kind === 'platform_key' ? 'platform' : 'customer'
}

/** Whether a batch came by a hand, as a condition on it. */
export function cameBy(hand: Hand) {
  return sql<boolean>`(imported_by ->> 'kind' = 'platform_key') = ${hand === 'platform'}::boolean`
}

/** How many came through a source one by one, on each day before this one on which any came. */
export async function readDays(tx: Tx, on: FormOnDay, { past }: DeliveryTerms): Promise<number[]> {
  const { rows } = await sql<{ recipients: number }>`
    select sum(recipients)::float8 as recipients from batch
    where ${isPastOf(on, past.days)} and delivered and not bulk and not beyond_cap and recipients > 0
    group by arrived_on`.execute(tx)
  return rows.map(({ recipients }) => recipients)
}

/** So many deliveries of a past are looked at, the newest ones. */
const profiled = 60

/**
 * What a source brought before a day and what stood its screening: within its cap, or reviewed and approved by
 * itself. It is read from the reports that are kept with the imports; nothing else is kept of it.
 */
export async function readSourcePast(
  tx: Tx,
  on: FormOnDay,
  terms: DeliveryTerms,
): Promise<SourcePast> {
  const { rows } = await sql<ReportParts & { lately: boolean }>`
    select recipients, screening -> 'domains' as domains, jsonb_path_query_array(screening,
      '$.findings[*] ? (@.id == "office_hours_bursts" || @.id == "country_spread"
        || @.id == "consent_coverage" || @.id == "confirmation_order"
        || @.id == "shared_ips")') as findings,
      delivered and not bulk and ${cameBy('platform')}
        and arrived_on >= ${on.day}::date - ${terms.oneByOne.days}::integer as lately
    from batch
    where ${isPastOf(on, terms.past.days)} and screening ->> 'outcome' = 'screened'
      and (not beyond_cap or exists (
        select from approval_batch join approval using (account_id, approval_id)
        where approval_batch.account_id = batch.account_id
          and approval_batch.batch_id = batch.batch_id and revoked_at is null))
      and not exists (
        select from hold where hold.account_id = batch.account_id
          and hold.batch_id = batch.batch_id and hold.status in ('standing', 'confirmed'))
    order by arrived_on desc, batch_id desc limit ${profiled}`.execute(tx)
  const [lately, before] = [true, false].map((is) =>
    rows.filter((row) => row.lately === is).map(profileOf),
  )
  return { profiles: before!, lately: lately!, days: await readDays(tx, on, terms) }
}

function isPastOf({ account, source, version, day }: FormOnDay, days: number) {
  return sql<boolean>`account_id = ${account} and source_id = ${source}
    and source_version = ${version} and state = 'screened' and removed_at is null
    and arrived_on < ${day}::date and arrived_on >= ${day}::date - ${days}::integer`
}

interface ReportParts extends Pick<ScreenedFile, 'domains' | 'findings'> {
  recipients: number
}

/** What a report says of the shape of its delivery. */
export function profileOf({ recipients, domains, findings }: ReportParts): DeliveryProfile {
  const times = factsIn(findings, 'office_hours_bursts')
  const spread = factsIn(findings, 'country_spread')
  return {
    recipients,
    records: factsIn(findings, 'consent_coverage')?.filled ?? {},
    hours: Object.fromEntries(times?.hours.entries() ?? []),
    weekdays: Object.fromEntries(times?.weekdays.entries() ?? []),
    days: times?.days ?? 0,
    domains: counts(
      domains.top.map((each) => [each.domain, each.recipients]),
      domains.others,
    ),
    countries: counts(
      spread?.countries.map((each) => [each.country, each.recipients]) ?? [],
      spread?.others ?? 0,
    ),
    delays: delaysOf(factsIn(findings, 'confirmation_order')),
    networks: networksOf(factsIn(findings, 'shared_ips')),
  }
}

type FactsById = { [Each in Finding as Each['id']]: Each['facts'] }

/** Who confirmed after the last step, or in some odd way, is the rest. */
function delaysOf(facts: FactsById['confirmation_order'] | undefined): Counts {
  if (!facts?.delays) return {}
  const named = facts.delays.map(({ within, rows }) => [String(within), rows] as const)
  const rest = facts.both - named.reduce((sum, [, rows]) => sum + rows, 0)
  return Object.fromEntries([...named, ['', rest]])
}

function networksOf(facts: FactsById['shared_ips'] | undefined): Counts {
  const column = facts?.columns.find(({ role }) => role === 'signup_ip')
  if (column?.topRanges === undefined) return {}
  return { most: column.topRanges, others: column.drawn - column.topRanges }
}

/** The facts of a finding, or undefined. */
export function factsIn<Id extends Finding['id']>(
  findings: readonly Finding[],
  id: Id,
): FactsById[Id] | undefined {
  const found = findings.find((finding) => finding.id === id)
  return found?.facts as FactsById[Id] | undefined
}

function counts(named: [string, number][], others: number): Counts {
  return Object.fromEntries(others > 0 ? [...named, ['', others]] : named)
}
