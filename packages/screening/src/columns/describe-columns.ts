import { maskAddress } from '../address/mask-address.ts'
import type { ColumnFacts, EmailColumn } from '../screening-report.ts'
import type { ColumnChoice, Layout } from './find-layout.ts'

const longestHeading = 200

/** The columns as the report shows them, so that the customer can confirm or correct them. */
export function describeColumns(layout: Layout, choice: ColumnChoice | undefined): ColumnFacts {
  return {
    header: layout.header?.map(withoutAddress) ?? null,
    headerLine: layout.headerLine,
    width: layout.width,
    email: describeEmailColumn(layout, choice),
    candidates: layout.candidates,
  }
}

function describeEmailColumn(
  { email, candidates }: Layout,
  choice: ColumnChoice | undefined,
): EmailColumn | null {
  if (email === null) return null
  if (choice !== undefined) return { index: email, confidence: 1, chosenBy: 'customer' }
  const { confidence } = candidates.find(({ index }) => index === email)!
  return { index: email, confidence, chosenBy: 'engine' }
}

/** What was taken for a heading may be a recipient. */
function withoutAddress(heading: string): string {
  const short = heading.slice(0, longestHeading)
  return short.includes('@') ? maskAddress(short) : short
}
