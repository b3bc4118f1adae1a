import { maskAddress } from '../address/mask-address.ts'
import { Sha256, toHex } from '../digest/sha256.ts'
import type { ColumnFacts } from '../screening-report.ts'
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
    ...(layout.unclear.length > 0 ? { unclear: layout.unclear } : {}),
    ...(layout.otherAddresses.length > 0 ? { otherAddresses: layout.otherAddresses } : {}),
    roles: layout.roles,
  }
}

/** What was taken for a heading may be a recipient. */
function withoutAddress(heading: string): string {
  const short = heading.slice(0, longestHeading)
  return short.includes('@') ? maskAddress(short) : short
}

/**
 * Names the form of a file, so that a correction made in one file holds for the next: the same for files with
 * the same headings, and for files without headings that have as many columns.
 */
function columnShape({ header, width }: Pick<Layout, 'header' | 'width'>): string {
  const described = header ? header.map((name) => name.trim().toLowerCase()).join('\u001f') : ''
  const bytes = new TextEncoder().encode(`${width}\n${described}`)
  return toHex(new Sha256().update(bytes).digest()).slice(0, 24)
}
