import { type AskedRequirement, requirementsFor } from '../../policy/packs/requirements-for.ts'
import { expectedColumns, isInEach } from '../contradictions/columns-not-found.ts'
import { findingFacts, type StatedAndFound } from '../contradictions/contradiction.ts'
import { agesOfContact, leastOlder } from '../contradictions/last-contact-at-odds.ts'
import { periodQuestions } from '../contradictions/periods-at-odds.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { inRecipientsFile } from '../submitting/submission-content.ts'
import { methodNamed } from './method-named.ts'

/** A statement that the files would bear out. It is none until the customer makes it. */
export interface Suggestion {
  /** Where in the files it was drawn from. */
  from:
    | 'origin_column'
    | 'first_sign_up'
    | 'last_sign_up'
    | 'first_order'
    | 'last_order'
    | 'domain_countries'
    | 'last_contact'
    | 'columns'
  /** JSON pointer (RFC 6901) into the content, to the statement it would be. */
  pointer: string
  /** An answer or share as `SubmissionContent` holds it; for countries, all that would be stated. */
  value: string | number | string[]
}

/** What statements are drawn from. */
export interface FilesRead extends Pick<StatedAndFound, 'policy' | 'content' | 'reports'> {
  /** The countries taken for granted where none are stated; ISO 3166-1 codes. */
  assumed: readonly string[]
}

/**
 * What the files tell of the questions asked, whether answered or not, so that the same files always suggest the
 * same. Findings that point to forgery are not drawn on.
 */
export function suggestStatements(read: FilesRead): Suggestion[] {
  if (read.reports.length === 0) return []
  return [
    ...countriesOfDomains(read),
    ...sharesOfOrigins(read),
    ...daysOfSignUps(read),
    ...daysOfOrders(read),
    ...columnsInFile(read),
    ...lastContact(read),
  ]
}

/** Pointers to the statements that are just what was suggested: weaker evidence than what was told unasked. */
export function statedAsSuggested(read: FilesRead): string[] {
  const { countries = [], methods, answers } = read.content
  const stated = new Map<string, unknown>([
    ...methods.map(({ share }, at) => [jsonPointer('methods', at, 'share'), share] as const),
    ...Object.entries(answers).map(
      ([key, answer]) => [jsonPointer('answers', key), answer] as const,
    ),
  ])
  return suggestStatements(read)
    .filter(({ pointer, value }) =>
      Array.isArray(value)
        ? value.toSorted().join() === [...countries].sort().join()
        : stated.get(pointer) === value,
    )
    .map(({ pointer }) => pointer)
}

/** Fewer recipients than this, or a smaller share of those whose domain names a country, are chance. */
const leastRecipients = 10
const leastShare = 0.05

function countriesOfDomains({ reports, assumed }: FilesRead): Suggestion[] {
  const found = findingFacts(reports, 'country_spread')
  const located = found.reduce((sum, facts) => sum + facts.located, 0)
  const counts = new Map<string, number>()
  for (const { country, recipients } of found.flatMap(({ countries }) => countries)) {
    counts.set(country, (counts.get(country) ?? 0) + recipients)
  }
  const further = [...counts]
    .filter(([, count]) => count >= leastRecipients && count / located >= leastShare)
    .sort(([, one], [, other]) => other - one)
    .map(([country]) => country)
    .filter((country) => !assumed.includes(country))
  if (further.length === 0) return []
  const value = [...assumed, ...further]
  return [{ from: 'domain_countries', pointer: jsonPointer('countries'), value }]
}

/**
 * How much of the list each stated method brought, by the words in the column of origin; a method of which no word
 * is sure to speak has no suggestion. One method alone has all of it anyway.
 */
function sharesOfOrigins({ policy, content, reports }: FilesRead): Suggestion[] {
  const codes = content.methods.map(({ code }) => code)
  const methods = policy.methods.filter(({ code }) => codes.includes(code))
  const found = findingFacts(reports, 'origin_words')
  // A file without such a column would count for no method.
  if (codes.length < 2 || found.length < reports.length) return []
  const all = found.reduce((sum, { recipients }) => sum + recipients, 0)
  const counts = new Map<string, number>()
  for (const { word, recipients } of found.flatMap(({ words }) => words)) {
    const code = methodNamed(word, methods)
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + recipients)
  }
  return codes.flatMap((code, at): Suggestion[] => {
    const value = Math.round(((counts.get(code) ?? 0) / all) * 100)
    if (value === 0) return []
    return [{ from: 'origin_column', pointer: jsonPointer('methods', at, 'share'), value }]
  })
}

/** Silent where several methods ask for the time: the file does not say whose sign-ups are whose. */
function daysOfSignUps(read: FilesRead): Suggestion[] {
  const asked = periodAsked(read, 'signed_up_at')
  const days = firstAndLast(findingFacts(read.reports, 'signups_over_time'))
  // What was typed in from paper has the day of typing.
  if (asked === null || asked.isTyped || days === null) return []
  return [
    { from: 'first_sign_up', pointer: answerAt(asked.from), value: days.first },
    { from: 'last_sign_up', pointer: answerAt(asked.until), value: days.last },
  ]
}

/** The file has the last order of each: the oldest of these is whoever has not ordered for the longest time. */
function daysOfOrders(read: FilesRead): Suggestion[] {
  const asked = periodAsked(read, 'last_order_on')
  const days = firstAndLast(findingFacts(read.reports, 'orders_over_time'))
  if (asked === null || asked.isTyped || days === null) return []
  return [
    { from: 'first_order', pointer: answerAt(asked.from), value: days.first },
    { from: 'last_order', pointer: answerAt(asked.until), value: days.last },
  ]
}

/** The one period that is asked for by such a column; null where none is, or several are. */
function periodAsked(
  { policy, content }: FilesRead,
  column: Parameters<typeof periodQuestions>[2],
) {
  const asked = content.methods.flatMap(
    ({ code }) => periodQuestions({ policy, content }, code, column) ?? [],
  )
  return asked.length === 1 ? asked[0]! : null
}

function answerAt({ key }: AskedRequirement): string {
  return jsonPointer('answers', key)
}

interface OverTime {
  first?: string
  last?: string
  busiest?: readonly { day: string }[]
}

/** The first and the last day over all files, or month where files name no days; null where no report names them. */
function firstAndLast(found: readonly OverTime[]) {
  const days = found.flatMap(({ first, last, busiest = [] }) => {
    if (!first || !last) return []
    const all = [first, last, ...busiest.map(({ day }) => day)]
    const isOfMonths =
      busiest.length > 0 && first !== last && all.every((day) => day.endsWith('-01'))
    return [isOfMonths ? { first: first.slice(0, 7), last: last.slice(0, 7) } : { first, last }]
  })
  if (days.length === 0) return null
  return {
    first: days.map(({ first }) => first).toSorted()[0]!,
    last: days
      .map(({ last }) => last)
      .toSorted()
      .at(-1)!,
  }
}

/** Columns with gaps are not suggested: this part of those whom a method brought has to have each. */
const leastFilled = 0.9

function columnsInFile({ policy, content, reports }: FilesRead): Suggestion[] {
  return requirementsFor(policy, content)
    .filter(({ method, requirement }) => {
      if (requirement.kind !== 'records') return false
      const expected = expectedColumns(content, method, requirement)
      const share = content.methods.find(({ code }) => code === method)?.share ?? 100
      return (
        expected.length > 0 &&
        expected.every(({ id }) => isInEach(reports, id) && !hasGaps(reports, id, share / 100))
      )
    })
    .map(({ key }) => ({
      from: 'columns',
      pointer: jsonPointer('answers', key),
      value: inRecipientsFile,
    }))
}

function hasGaps(reports: FilesRead['reports'], column: string, share: number): boolean {
  if (column !== 'signed_up_at' && column !== 'confirmed_at') return false
  const found = findingFacts(reports, 'consent_coverage')
  const rows = found.reduce((sum, facts) => sum + facts.rows, 0)
  const filled = found.reduce((sum, facts) => sum + (facts.filled[column] ?? 0), 0)
  return filled < rows * share * leastFilled
}

/** The longest time that holds for some; what is shorter than a year the file does not tell apart. */
function lastContact({ policy, content, reports }: FilesRead): Suggestion[] {
  const asked = requirementsFor(policy, content).find(
    ({ requirement: { id } }) => id === 'last_mailing',
  )
  const { rows, over12, over24 } = agesOfContact(reports)
  if (asked === undefined || rows === 0) return []
  const value =
    over24 / rows >= leastOlder
      ? 'longer_ago'
      : over12 / rows >= leastOlder
        ? 'within_24_months'
        : 'within_12_months'
  if (!asked.requirement.choices?.some((choice) => choice.value === value)) return []
  return [{ from: 'last_contact', pointer: jsonPointer('answers', asked.key), value }]
}
