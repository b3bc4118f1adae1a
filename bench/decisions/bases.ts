import type { Chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import { honestLists } from '../../packages/screening/src/testing/simulated/honest-lists.ts'
import { today } from '../../packages/screening/src/testing/simulated/life.ts'
import type {
  ListKind,
  SimulatedList,
} from '../../packages/screening/src/testing/simulated/simulated-list.ts'
import { plainLetters } from '../../packages/server/src/example/lists/names.ts'
import type { Column, Recipient } from './recipients-table.ts'
import { type Trade, trades } from './trades.ts'

const day = 86_400

/** Lists that came about in one way, as they should be: what is in them and how the recipients came. */
export interface Base {
  /** The collection method that is stated. */
  method: string
  kinds: readonly ListKind[]
  columns(chance: Chance, list: SimulatedList): Column[]
  fill?(one: Recipient, about: { chance: Chance; trade: Trade }): void
  /** Of a hundred, write from a company; as the trade has it where it is not given. */
  atWork?: number
  trades?: readonly Trade[]
  /** How often the records are said to stand in the recipients file. */
  recordsInFile: number
  /** How those came once who were moved here; by a double opt-in where it is not given. */
  original?: string
}

const confirming = honestLists.filter(
  ({ name }) =>
    ![
      'sign-ups without confirmation',
      'entered by staff from paper',
      'fair on three days',
    ].includes(name) && !name.startsWith('migration'),
)
const [unconfirmed, paper, fairDays] = [
  'sign-ups without confirmation',
  'entered by staff from paper',
  'fair on three days',
].map((name) => honestLists.filter((kind) => kind.name === name))
const moved = honestLists.filter(({ name }) => name.startsWith('migration'))

const associations = trades.filter(({ name }) => /verein|Club/.test(name))
const companies = trades.filter(({ atWork }) => atWork >= 60)
const shops = trades.filter(({ name, atWork }) => !/verein|Club/.test(name) && atWork < 60)

/** Sign-ups with their records; some lists have no IP addresses, as is right. */
function recordColumns(chance: Chance, { style }: SimulatedList): Column[] {
  const ips = style.hasIps
  return [
    ...namesOrNot(chance),
    'signedUp',
    ...(ips ? (['ip'] as const) : []),
    'confirmed',
    ...(ips ? (['confirmIp'] as const) : []),
    ...(chance.is(0.4) ? (['lastContact'] as const) : []),
    ...(chance.is(0.3) ? (['source'] as const) : []),
    ...(chance.is(0.3) ? (['status'] as const) : []),
  ]
}

function namesOrNot(chance: Chance): Column[] {
  return chance.is(0.6) ? ['email', 'first', 'last'] : ['email']
}

const named: Column[] = ['email', 'first', 'last']

export const bases = {
  doubleOptIn: {
    method: 'form_double_opt_in',
    kinds: confirming,
    columns: recordColumns,
    recordsInFile: 0.8,
  },
  platformForm: {
    method: 'platform_own_form',
    kinds: confirming.filter(({ name }) => name === 'form with confirmation'),
    columns: () => ['email', 'signedUp', 'ip', 'confirmed', 'confirmIp'],
    recordsInFile: 1,
  },
  customers: {
    method: 'existing_customer',
    trades: shops,
    kinds: unconfirmed!,
    columns: (chance) => [...named, 'ordered', ...(chance.is(0.4) ? ['more:Ort' as const] : [])],
    fill: (one, { chance }) => {
      one.signedUp = null
      one.ordered = today - Math.floor(chance.between(3, 680)) * day
      one.more = { Ort: chance.one(['Köln', 'Leipzig', 'Ulm', 'Kiel', 'York', 'Leeds']) }
    },
    recordsInFile: 0.9,
  },
  checkout: {
    method: 'checkout_opt_in',
    trades: shops,
    kinds: unconfirmed!,
    columns: () => [...named, 'signedUp', 'ordered', 'consent'],
    fill: (one, { chance }) => {
      one.ordered = Math.min(today - day, one.signedUp! + chance.whole(0, 300) * day)
    },
    recordsInFile: 0.9,
  },
  members: {
    method: 'member_or_donor',
    trades: associations,
    kinds: unconfirmed!,
    columns: () => [...named, 'more:Mitgliedsnummer', 'status'],
    fill: (one, { chance, trade }) => {
      if (chance.is(0.1)) {
        const office = chance.one(['vorstand', 'info', 'kasse', 'jugend', 'presse'])
        const club = trade.locale === 'de' ? 'sportverein.de' : 'running.co.uk'
        one.email = `${office}@${plainLetters(one.last)}-${club}`
      }
      one.more = { Mitgliedsnummer: `M${chance.whole(1000, 99_999)}` }
    },
    recordsInFile: 0,
  },
  fair: {
    method: 'paper_or_event_own',
    kinds: [...paper!, ...fairDays!],
    columns: () => [...named, 'signedUp', 'source'],
    fill: (one, { chance, trade }) => {
      one.source =
        trade.locale === 'de'
          ? chance.one(['Messestand Leipzig', 'Hoffest', 'Ladentheke'])
          : chance.one(['Spring fair stand', 'Open day', 'Shop counter'])
    },
    recordsInFile: 0.9,
  },
  migration: {
    method: 'migration_from_other_platform',
    kinds: [...moved, ...confirming.slice(0, 4)],
    columns: (chance) => [
      ...namesOrNot(chance),
      'status',
      'signedUp',
      'confirmed',
      ...(chance.is(0.5) ? (['lastContact'] as const) : []),
    ],
    recordsInFile: 0.8,
  },
  movedCustomers: {
    method: 'migration_from_other_platform',
    trades: shops,
    kinds: unconfirmed!,
    columns: () => [...named, 'status', 'signedUp', 'ordered'],
    fill: (one, { chance }) => {
      one.ordered = today - Math.floor(chance.between(3, 680)) * day
    },
    recordsInFile: 0.8,
    original: 'existing_customer',
  },
  crm: {
    method: 'crm_sync',
    kinds: confirming.slice(0, 6),
    columns: (chance) => [...named, 'consent', 'signedUp', ...(chance.is(0.4) ? shipped : [])],
    fill: (one, { chance }) => {
      one.ordered = today - chance.whole(1, 600) * day
    },
    recordsInFile: 0.8,
  },
  singleOptIn: {
    method: 'form_single_opt_in',
    kinds: unconfirmed!,
    columns: (chance, { style }) => [
      ...namesOrNot(chance),
      'signedUp',
      ...(style.hasIps ? (['ip'] as const) : []),
    ],
    recordsInFile: 0.8,
  },
  leadAds: {
    method: 'lead_ads',
    kinds: unconfirmed!,
    columns: () => [...named, 'signedUp', 'source'],
    fill: (one, { trade }) => {
      one.source = trade.locale === 'de' ? 'Anzeige Herbst' : 'Autumn ad'
    },
    recordsInFile: 0.8,
  },
  employees: {
    method: 'employees_or_students',
    trades: companies,
    kinds: unconfirmed!,
    columns: () => [...named, 'more:Abteilung'],
    fill: (one, { chance, trade }) => {
      const mailbox = `${plainLetters(one.first)}.${plainLetters(one.last)}`
      const domain = `${plainLetters(trade.name)}-gruppe.${trade.locale === 'de' ? 'de' : 'co.uk'}`
      if (!chance.is(0.06)) one.email = `${mailbox}${chance.whole(1, 99)}@${domain}`
      one.more = { Abteilung: chance.one(['Einkauf', 'Vertrieb', 'Lager', 'IT']) }
    },
    recordsInFile: 0,
  },
  press: {
    method: 'press_list',
    kinds: unconfirmed!,
    columns: () => [...named, 'more:Medium'],
    fill: (one, { chance, trade }) => {
      const paper = chance.one(['bote', 'anzeiger', 'kurier', 'rundschau', 'post'])
      const domain = `${plainLetters(one.last)}-${paper}.${trade.locale === 'de' ? 'de' : 'co.uk'}`
      const mailbox = `${plainLetters(one.first).charAt(0)}.${plainLetters(one.last)}`
      if (!chance.is(0.2)) one.email = `${chance.is(0.2) ? 'redaktion' : mailbox}@${domain}`
      one.more = { Medium: paper }
    },
    recordsInFile: 0,
  },
  contest: {
    method: 'contest_or_survey',
    trades: shops,
    kinds: unconfirmed!,
    columns: () => [...named, 'signedUp', 'consent'],
    recordsInFile: 0.8,
  },
  inquiry: {
    method: 'inquiry',
    kinds: unconfirmed!,
    columns: () => [...named, 'signedUp', 'source'],
    fill: (one, { trade }) => {
      one.source = trade.locale === 'de' ? 'Kontaktformular' : 'Contact form'
    },
    recordsInFile: 0.8,
  },
} satisfies Record<string, Base>

const shipped: Column[] = ['ordered']
