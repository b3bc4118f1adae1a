import type { ColumnRole } from './column-role.ts'
import { emailHeadingMatch } from './email-heading-match.ts'
import { plainHeading } from './plain-heading.ts'
import { roleHeadings } from './role-headings.ts'

const sets = Object.fromEntries(
  Object.entries(roleHeadings).map(([role, { sure, vague = '' }]) => [
    role,
    { sure: headingSet(sure), vague: headingSet(vague) },
  ]),
)

/** How surely a heading announces a role: 1 by its whole wording, 0.6 by a vague word or a part. */
export function headingMatch(heading: string, role: ColumnRole): number {
  if (role === 'email') return emailHeadingMatch(heading)
  const word = plainHeading(heading)
  if (sets[role]!.sure.has(word)) return 1
  if (sets[role]!.vague.has(word)) return 0.6
  const { part, not } = roleHeadings[role]
  return part.test(word) && !not?.test(word) ? 0.6 : 0
}

function headingSet(list: string): ReadonlySet<string> {
  const words = list.split(',').map(plainHeading)
  return new Set(words.filter((word) => word !== ''))
}
