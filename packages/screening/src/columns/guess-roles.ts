import type { SampleRow } from '../reading/table.ts'
import { type ColumnContent, describeContent } from './column-content.ts'
import { type ColumnOfRole, type ColumnRole, columnRoles } from './column-role.ts'
import { headingMatch, plainHeading } from './heading-match.ts'

type OtherRole = Exclude<ColumnRole, 'email'>

/** Below this a guess is not worth showing. */
const leastConfidence = 0.3

/**
 * Finds the columns for all roles but the address, each by heading and content together: a heading alone is
 * believed where the column is empty, content alone only where it can be nothing else. The most certain
 * guesses come first, and a column has only one role. `taken`: columns that have one.
 */
export function guessRoles(
  rows: readonly SampleRow[],
  header: readonly string[] | null,
  width: number,
  taken: ReadonlySet<number>,
  roles: readonly OtherRole[] = otherRoles,
): Partial<Record<OtherRole, ColumnOfRole>> {
  const contents = Array.from({ length: width }, (_, index) => describeContent(rows, index))
  const guesses = contents.flatMap((content, index) =>
    roles.map((role) => ({
      role,
      index,
      confidence: taken.has(index) ? 0 : confidenceOf(role, header?.[index] ?? '', content),
    })),
  )
  guesses.sort((a, b) => b.confidence - a.confidence || a.index - b.index)
  const found: Partial<Record<OtherRole, ColumnOfRole>> = {}
  const used = new Set<number>()
  for (const { role, index, confidence } of guesses) {
    if (confidence < leastConfidence || found[role] || used.has(index)) continue
    found[role] = { index, confidence, chosenBy: 'engine' }
    used.add(index)
  }
  return inOrderOfTime(found, contents)
}

export const otherRoles = columnRoles.filter((role): role is OtherRole => role !== 'email')

function confidenceOf(role: OtherRole, heading: string, content: ColumnContent): number {
  const match = headingMatch(heading, role)
  if (match === 0) return toldByContent(role, heading, content)
  if (content.cells === 0) return round(match * leastConfidence)
  const sure = suits[role](content, heading) * (0.4 + 0.6 * match)
  return round(sure * (0.9 + 0.1 * content.filled))
}

/** How well the content suits the role, from 0 to 1. */
const suits: Record<OtherRole, (content: ColumnContent, heading: string) => number> = {
  name: ({ words, flags }) => (flags > 0.9 ? 0 : words),
  signed_up_at: suitsMoment,
  confirmed_at: suitsMoment,
  last_contact_at: suitsMoment,
  signup_ip: ({ ips }) => ips,
  confirm_ip: ({ ips }) => ips,
  consent: ({ moments, numericMoments, ips, addresses }) =>
    moments - numericMoments > 0.5 || ips > 0.5 || addresses > 0.5 ? 0 : 1,
  source: suitsShared,
  segment: suitsShared,
  country: ({ countries }) => countries,
  status: suitsStatus,
  blocked: suitsBlocked,
  ordered_at: suitsMoment,
  postcode: ({ postcodes, moments, numericMoments }) =>
    moments - numericMoments > 0.5 ? 0 : postcodes,
  phone: ({ phones, moments, numericMoments }) => (moments - numericMoments > 0.5 ? 0 : phones),
}

/** Eight digits or five may be anything; a column that is mostly something else is no column of moments. */
function suitsMoment({ moments }: ColumnContent): number {
  return moments < 0.5 ? moments / 2 : moments
}

/** Words that many rows share; neither a yes or no nor something of each row's own. */
function suitsShared({ moments, ips, addresses, flags, cells, variety }: ColumnContent): number {
  if (moments > 0.5 || ips > 0.5 || addresses > 0.5) return 0
  return flags > 0.9 || (cells > 20 && variety > 0.9) ? 0.4 : 1
}

function suitsStatus({ statuses, flags, cells }: ColumnContent): number {
  const known = Math.max(statuses, flags * 0.9)
  return cells > 0 && known < 0.2 ? 0.3 : Math.min(1, 0.4 + known)
}

/** Under "abgemeldet" a yes, a date or a reason is enough, but not a count. */
function suitsBlocked({ statuses, flags, moments, words }: ColumnContent): number {
  return Math.max(Math.min(1, flags + moments), statuses, words * 0.7)
}

/** Newsletters did not exist before; a column of such dates holds birthdays. */
const firstNewsletters = Date.UTC(1995, 0, 1)

/** Wording in a heading that points to another moment. */
const otherMoment =
  /birth|geburt|^geb|bday|dob|naiss|nacim|nascita|geboor|urodz|unsub|abmeld|austrag|optout|upd|modif|chang|gewijz|zmian|modyf|actualiz|aggiorn|misea|ship|liefer|deliver|^stand$|tstamp|close|gultig|validuntil|ander|aktualis|bearbeit|delet|gelosch|clean|bounce|expir|ablauf|order|bestell|kauf|purchase|pay|zahl|next|nachst|vorlage|mandat|deactiv|deaktiv|block|sperr|start|end|ende|due|fallig|event|termin|open|click|offn|klick|kontakt|contact|login|activ|aktiv|sent|versand|sync|import|export/

/** Wording in a heading that points to an IP address of another day or another machine. */
const otherIp = /(last|letzt|server|host|unsub|abmeld|block)[a-z]*ip/

/** Confidence by content alone, where there is no heading or an unknown one. */
function toldByContent(role: OtherRole, heading: string, content: ColumnContent): number {
  const name = plainHeading(heading)
  const isOther = otherRoles.some((other) => headingMatch(heading, other) > 0)
  if (isOther || otherIp.test(name)) return 0
  const doubt = name === '' ? 1 : 0.7
  if (role === 'signup_ip' || role === 'confirm_ip') {
    return content.ips > 0.9 ? round((role === 'signup_ip' ? 0.7 : 0.45) * doubt) : 0
  }
  if (role !== 'signed_up_at' && role !== 'confirmed_at') return 0
  const isMoment = content.moments - content.numericMoments > 0.9
  if (!isMoment || content.typicalMoment < firstNewsletters || otherMoment.test(name)) return 0
  return round((role === 'signed_up_at' ? 0.5 : 0.45) * doubt)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Two columns of moments known only by content: people sign up before they confirm. */
function inOrderOfTime(
  found: Partial<Record<OtherRole, ColumnOfRole>>,
  contents: readonly ColumnContent[],
): Partial<Record<OtherRole, ColumnOfRole>> {
  const { signed_up_at: signUp, confirmed_at: confirmed } = found
  if (!signUp || !confirmed || signUp.confidence > 0.5 || confirmed.confidence > 0.5) return found
  const first = contents[signUp.index]!.typicalMoment
  if (first <= contents[confirmed.index]!.typicalMoment) return found
  return {
    ...found,
    signed_up_at: { ...signUp, index: confirmed.index },
    confirmed_at: { ...confirmed, index: signUp.index },
  }
}
