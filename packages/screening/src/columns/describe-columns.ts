import { maskAddress } from '../address/mask-address.ts'
import type { ColumnFacts } from '../screening-report.ts'
import { columnShape } from './column-shape.ts'
import type { Layout } from './find-layout.ts'

const longestHeading = 200

/** The columns as the report shows them, so that the customer can confirm or correct them. */
export function describeColumns(layout: Layout): ColumnFacts {
  return {
    header: layout.header?.map(withoutAddress) ?? null,
    headerLine: layout.headerLine,
    width: layout.width,
    shape: columnShape(layout),
    email: layout.roles.email ?? null,
    candidates: layout.candidates,
    roles: layout.roles,
  }
}

/** What was taken for a heading may be a recipient. */
function withoutAddress(heading: string): string {
  const short = heading.slice(0, longestHeading)
  return short.includes('@') ? maskAddress(short) : short
}
