import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import type { ReadReport } from '../../policy/rules/case-read.ts'
import { expectedColumns, isInEach } from '../contradictions/columns-not-found.ts'
import { inRecipientsFile } from '../submitting/submission-content.ts'
import { methodNamed } from '../suggestions/method-named.ts'
import type { SheetMatter, SheetStatement } from './sheet.ts'

type Finding = ReadReport['findings'][number]

/**
 * Whether a finding without weight bears out a statement that it speaks to. Most findings bear nothing out: that few
 * addresses are mistyped says nothing for anything.
 */
export function bearsOut(
  matter: SheetMatter,
  statement: SheetStatement,
  report: ReadReport,
  { id, facts }: Finding,
): boolean {
  switch (id) {
    case 'consent_coverage':
      return hasRecords(matter, statement, report, facts as ConsentCoverage)
    case 'origin_words':
      return namesMethod(matter, statement, facts as OriginWords)
    case 'country_column':
    case 'country_spread':
    case 'ip_country':
      return areMostlyIn(matter.content.countries, facts as Countries)
    case 'phones_and_postcodes':
      return (facts as PhonesAndPostcodes).located > 0
    case 'stale_contacts':
      return (facts as StaleContacts).contacted.rows > 0
    default:
      return whatever.has(id)
  }
}

/** Findings that bear out what they speak to whenever they weigh nothing. */
const whatever: ReadonlySet<string> = new Set([
  'signups_over_time',
  'orders_over_time',
  'confirmation_order',
  'shared_ips',
  'status_column',
])

/** The parts of facts that are looked at. */
interface ConsentCoverage {
  filled: { signed_up_at?: number; confirmed_at?: number }
}
interface OriginWords {
  words: readonly { word: string }[]
}
/** Those whose country is known, by `rows` in a column and as `located` elsewhere, and the largest countries. */
interface Countries {
  rows?: number
  located?: number
  countries: readonly { country: string; rows?: number; recipients?: number }[]
}
interface PhonesAndPostcodes {
  /** Numbers that name their country. */
  located: number
}
interface StaleContacts {
  contacted: { rows: number }
}

/**
 * Whether the file holds the records that are asked for: all columns of a statement that says so, or of the records
 * that a method has to bring. Where no records are asked, any times will do.
 */
function hasRecords(
  { policy, content }: SheetMatter,
  { method, requirement, answer }: SheetStatement,
  report: ReadReport,
  { filled }: ConsentCoverage,
): boolean {
  if (requirement?.kind === 'records' && answer !== inRecipientsFile) return false
  const hasTimes = filled.signed_up_at !== undefined || filled.confirmed_at !== undefined
  const records = requirementsFor(policy, content).filter(
    (asked) =>
      asked.requirement.kind === 'records' &&
      (requirement === null ? asked.method === method : asked.requirement.id === requirement.id),
  )
  const columns = records.flatMap((asked) =>
    expectedColumns(content, asked.method, asked.requirement),
  )
  return hasTimes && columns.every(({ id }) => isInEach([report], id))
}

/** Whether half or more are in the countries stated; where none are stated, in the one that most are in. */
function areMostlyIn(
  stated: readonly string[] | undefined,
  { rows, located = rows ?? 0, countries }: Countries,
): boolean {
  const [most] = countries
  const expected = stated ?? (most ? [most.country] : [])
  const there = countries.filter(({ country }) => expected.includes(country))
  const known = there.reduce((sum, each) => sum + (each.rows ?? each.recipients ?? 0), 0)
  return located > 0 && known >= located / 2
}

/** Whether the column of origin most often names the method that is stated, or said to have come first. */
function namesMethod(
  { policy }: SheetMatter,
  { method, requirement, answer }: SheetStatement,
  { words }: OriginWords,
): boolean {
  const named = methodNamed(words[0]?.word ?? '', policy.methods)
  return named !== null && named === (requirement === null ? method : answer)
}
