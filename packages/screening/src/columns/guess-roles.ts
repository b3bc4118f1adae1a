import type { SampleRow } from '../reading/table.ts'
import { type ColumnContent, describeContent } from './column-content.ts'
import { type ColumnOfRole, type ColumnRole, columnRoles } from './column-role.ts'
import { headingMatch } from './role-words.ts'

type OtherRole = Exclude<ColumnRole, 'email'>

/** Below this a guess is not worth showing. */
const leastConfidence = 0.3

/**
 * Finds the columns for all roles but the address, each by heading and content together: a heading
 * alone is believed where the column is empty, content alone only where it can be nothing else.
 * The most certain guesses come first, and a column has one role. `taken`: the column of addresses.
 */
export function guessRoles(
  rows: readonly SampleRow[],
  header: readonly string[] | null,
  width: number,
  taken: number | null,
): Partial<Record<OtherRole, ColumnOfRole>> {
  const contents = Array.from({ length: width }, (_, index) => describeContent(rows, index))
  const guesses = contents.flatMap((content, index) => {
    if (index === taken) return []
    return otherRoles.map((role) => ({
      role,
      index,
      confidence: confidenceOf(role, headingMatch(header?.[index] ?? '', role), content),
    }))
  })
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

const otherRoles = columnRoles.filter((role): role is OtherRole => role !== 'email')

/** How well the content suits the role, from 0 to 1. */
const suits: Record<OtherRole, (content: ColumnContent) => number> = {
  name: (content) => content.words,
  signed_up_at: (content) => content.moments,
  confirmed_at: (content) => content.moments,
  last_contact_at: (content) => content.moments,
  signup_ip: (content) => content.ips,
  confirm_ip: (content) => content.ips,
  consent: (content) => (content.moments > 0.5 || content.ips > 0.5 ? 0 : 1),
  source: (content) =>
    content.moments > 0.5 || content.ips > 0.5 || content.variety > 0.9 ? 0.4 : 1,
  country: (content) => Math.max(content.countries, content.words * 0.7),
  status: (content) => (content.variety > 0.5 ? 0.3 : 1),
}

/** What a column without a telling heading may be taken for, by its content alone. */
const tellingContent: Partial<Record<OtherRole, (content: ColumnContent) => number>> = {
  signed_up_at: ({ moments, numericMoments }) => (moments - numericMoments > 0.9 ? 0.5 : 0),
  confirmed_at: ({ moments, numericMoments }) => (moments - numericMoments > 0.9 ? 0.35 : 0),
  signup_ip: ({ ips }) => (ips > 0.9 ? 0.7 : 0),
  confirm_ip: ({ ips }) => (ips > 0.9 ? 0.4 : 0),
}

function confidenceOf(role: OtherRole, heading: number, content: ColumnContent): number {
  if (heading === 0) return tellingContent[role]?.(content) ?? 0
  if (content.filled === 0) return round(heading * leastConfidence)
  return round(suits[role](content) * (0.4 + 0.6 * heading) * (0.9 + 0.1 * content.filled))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Two columns of moments that only their content tells: who confirms has signed up before. */
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
