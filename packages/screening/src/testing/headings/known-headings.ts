import type { ColumnRole } from '../../columns/column-role.ts'
import { headingsOfTools } from './headings-of-tools.ts'
import { unseenHeadings } from './unseen-headings.ts'

/** A heading of a tool, the role of its column, and what stands in its cells. */
export interface KnownHeading {
  tool: string
  heading: string
  /** Null where the column has none of our roles. */
  role: ColumnRole | null
  cells: readonly string[]
  /** Whether nobody looked at it while the patterns were set. */
  heldOut: boolean
}

/** All headings of both tables. */
export function knownHeadings(): KnownHeading[] {
  return [...readTable(headingsOfTools, false), ...readTable(unseenHeadings, true)]
}

function readTable(table: Readonly<Record<string, string>>, heldOut: boolean): KnownHeading[] {
  return Object.entries(table).flatMap(([tool, lines]) => {
    const read = lines.trim().split('\n').flatMap(headingsOf)
    return read.map((heading) => ({ tool, ...heading, heldOut }))
  })
}

function headingsOf(line: string): Omit<KnownHeading, 'tool' | 'heldOut'>[] {
  const [what, list] = line.trim().split(/ = /)
  const [role, kind = usualCells[role as ColumnRole]] = what!.split(' ')
  return list!.split(' | ').map((heading) => ({
    heading,
    role: role === 'none' ? null : (role as ColumnRole),
    cells: cellsOf[kind as keyof typeof cellsOf],
  }))
}

const usualCells: Readonly<Record<ColumnRole, keyof typeof cellsOf>> = {
  email: 'addresses',
  name: 'words',
  signed_up_at: 'dates',
  signup_ip: 'ips',
  confirmed_at: 'dates',
  confirm_ip: 'ips',
  consent: 'flags',
  source: 'places',
  country: 'countries',
  status: 'status',
  last_contact_at: 'dates',
  blocked: 'flags',
  ordered_at: 'dates',
  segment: 'groups',
  postcode: 'postcodes',
  phone: 'phones',
}

const cellsOf = {
  addresses: ['anna@gmx.de', 'ben@web.de', 'carla@libero.it', 'dora@wp.pl'],
  words: ['Anna', 'Ben', 'Carla', 'Dora'],
  dates: ['14.05.2024 08:20', '01.06.2024 17:00', '02.02.2025 12:05', '07.03.2025 09:31'],
  ips: ['93.184.216.34', '81.2.69.142', '93.184.216.35', '81.2.69.160'],
  flags: ['1', '0', '1', '1'],
  places: ['Messe', 'Shop', 'Webseite', 'Shop'],
  countries: ['DE', 'AT', 'IT', 'PL'],
  status: ['active', 'unsubscribed', 'active', 'active'],
  groups: ['Kunden', 'Newsletter', 'Kunden', 'Presse'],
  postcodes: ['20095', '10115', '80331', '50667'],
  phones: ['+49 421 173920', '0170 5550132', '089/5501740', '(0221) 998-4410'],
  numbers: ['4711', '12', '380', '5'],
}
