import type { Chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import { today } from '../../packages/screening/src/testing/simulated/life.ts'
import {
  type Consent,
  homes,
  type ListKind,
  type SimulatedList,
} from '../../packages/screening/src/testing/simulated/simulated-list.ts'
import type { Base } from './bases.ts'
import { type Milieu, somebody } from './people.ts'
import type { Recipient, RecipientsTable, Writing } from './recipients-table.ts'
import { type About, statementsOn } from './statements.ts'
import type { AccountWish, ComesBack, EarlierCase, HandOver, Statements } from './submission.ts'
import { type Trade, trades } from './trades.ts'

const day = 86_400

/** A submission while it is made. Ways and contradictions change it before it is written. */
export interface Draft {
  chance: Chance
  trade: Trade
  milieu: Milieu
  account: AccountWish
  group: string
  by: HandOver
  table: RecipientsTable
  stated: Statements
  isOwnWord: boolean
  /** Where it is not what lists of its truth have. */
  comesBack?: ComesBack
  earlier: EarlierCase[]
  /** What was put in, by name. */
  contradictions: string[]
}

export interface DraftWish {
  /** How the recipients came, one of the simulated kinds; what the base says where it is not given. */
  kind?: ListKind | undefined
  rows?: number
  /** From an account that is there already. */
  of?: Pick<Draft, 'trade' | 'account'>
  ageDays?: number
  /** With all that is recommended, too. */
  isComplete?: boolean
}

/** A complete submission of a list as it should be. */
export function drafted(chance: Chance, key: string, base: Base, wish: DraftWish = {}): Draft {
  const trade = wish.of?.trade ?? chance.one(base.trades ?? trades)
  const milieu: Milieu = {
    from: trade.locale === 'de' ? 'germany' : 'britain',
    atWork: base.atWork ?? trade.atWork,
  }
  const rows = wish.rows ?? someSize(chance)
  const kind = wish.kind ?? chance.one(base.kinds)
  const list = inThePast(kind.write(chance, rows))
  const writing = someWriting(chance, trade, list)
  const keepsAddresses = trade.locale === 'de' && chance.is(0.4)
  const recipients = list.records.map((record) =>
    recipientOf(chance, record, { list, milieu, writing, keepsAddresses }),
  )
  if (kind.name.includes('alphabetical')) inAlphabet(recipients)
  for (const one of recipients) base.fill?.(one, { chance, trade })
  const table = {
    recipients: ordered(recipients, list),
    columns: base.columns(chance, list),
    writing,
  }
  const account = wish.of?.account ?? accountOf(chance, key, trade, wish.ageDays)
  const formSince = dayText(cameIn(recipients).from - 40 * day)
  const isStated = wish.of ? formSince < (account.formSince ?? '') : chance.is(0.4)
  if (isStated) account.formSince = formSince
  if (!wish.of && chance.is(0.5)) account.markets = countriesOf(milieu)
  const about = aboutList(chance, { trade, account, table, base, milieu })
  if (wish.isComplete) about.eager = 1
  const stated = statementsOn(chance, [{ code: base.method, share: 100 }], about)
  return {
    ...{ chance, trade, milieu, account, group: `${key} list`, by: 'customer', table, stated },
    ...{ isOwnWord: true, earlier: [], contradictions: [] },
  }
}

function someSize(chance: Chance): number {
  return Math.floor(10 ** chance.between(1.7, 3.1)) * (chance.is(0.04) ? 5 : 1)
}

/** As an export of yesterday, which holds nothing that is still to come. */
function inThePast(list: SimulatedList): SimulatedList {
  const late = Math.max(
    0,
    spanOf(list.records.flatMap(({ signedUp }) => signedUp ?? [])).until - today,
  )
  const records = list.records.map((one) => ({
    ...one,
    signedUp: one.signedUp === null ? null : one.signedUp - late,
    confirmed: one.confirmed === null ? null : Math.min(one.confirmed - late, today + day),
  }))
  return { ...list, records }
}

/** Gives the addresses to those who came first in the order of the alphabet. */
function inAlphabet(recipients: readonly Recipient[]) {
  const inTime = recipients.toSorted((a, b) => (a.signedUp ?? 0) - (b.signedUp ?? 0))
  const emails = recipients.map(({ email }) => email).sort()
  for (const [place, one] of inTime.entries()) one.email = emails[place]!
}

interface Context {
  list: SimulatedList
  milieu: Milieu
  writing: Writing
  keepsAddresses: boolean
}

function recipientOf(
  chance: Chance,
  record: Consent,
  { list, milieu, writing, keepsAddresses }: Context,
): Recipient {
  const named = somebody(chance, milieu)
  const isGerman = writing.language === 'de'
  return {
    ...record,
    ip: writtenIp(record.ip, milieu, list),
    confirmIp: writtenIp(record.confirmIp, milieu, list),
    ...named,
    email: untidy(chance, keepsAddresses || isOdd(record) ? record.email : named.email),
    status: isGerman ? 'aktiv' : 'active',
    consent: isGerman ? 'ja' : 'yes',
    source: isGerman ? 'Newsletter-Formular' : 'Newsletter form',
    country: milieu.from === 'germany' ? 'DE' : 'GB',
    lastContact: today - chance.whole(1, 60) * day,
    ordered: null,
    more: {},
  }
}

/** An address that its kind has made odd on purpose. */
function isOdd({ email }: Consent): boolean {
  return !/^[a-z]+\.[a-z]+\d*@[a-z-]+\.[a-z]+$/.test(email) || mistyped.test(email)
}

const mistyped = /@(gmial\.com|gmx\.dee|web\.ed|gmail\.con|hotmial\.com|yaho\.de)$/

/** What people type: capitals, a slip, a mailbox that several read. */
function untidy(chance: Chance, email: string): string {
  const [mailbox, domain] = email.split('@') as [string, string | undefined]
  if (domain === undefined) return email
  if (chance.is(0.01)) return `${mailbox.charAt(0).toUpperCase()}${mailbox.slice(1)}@${domain}`
  if (chance.is(0.002)) return email.replace('@', '')
  if (chance.is(0.01) && domain.includes('-')) return `${chance.one(['info', 'office'])}@${domain}`
  return email
}

function writtenIp(ip: string | null, milieu: Milieu, { style }: SimulatedList): string | null {
  if (ip === null || !style.hasIps) return null
  const shown = atHome(ip, milieu)
  return style.hidesIps ? `${shown.slice(0, shown.lastIndexOf('.'))}.0` : shown
}

/** The simulated households have addresses from anywhere; here they are with a large provider of their country. */
function atHome(ip: string, { from }: Milieu): string {
  const [first, second, ...host] = ip.split('.').map(Number) as [number, number, ...number[]]
  if (!(homes as readonly number[]).includes(first)) return ip
  const networks = from === 'germany' ? germanNetworks : britishNetworks
  const [network, lowest, size] = networks[first % networks.length]!
  return [network, lowest + (second % size), ...host].join('.')
}

const germanNetworks = [
  [84, 128, 64],
  [91, 0, 64],
  [93, 192, 64],
] as const
const britishNetworks = [
  [81, 128, 32],
  [86, 128, 64],
] as const

function someWriting(chance: Chance, trade: Trade, { style }: SimulatedList): Writing {
  const isGerman = trade.locale === 'de'
  const moments = typeof style.moments === 'function' ? 'zulu' : style.moments
  return {
    format: isGerman
      ? chance.one(['semicolons', 'semicolons', 'tabs', 'workbook'])
      : chance.one(['commas', 'commas', 'json', 'tabs']),
    language: trade.locale,
    moments: !isGerman && moments === 'german' ? 'iso' : moments,
  }
}

function ordered(recipients: Recipient[], { style }: SimulatedList): Recipient[] {
  const time = ({ signedUp, ordered, confirmed }: Recipient) =>
    signedUp ?? ordered ?? confirmed ?? 0
  if (style.order === 'none') return recipients
  return recipients.toSorted((a, b) => {
    if (style.order === 'address') return a.email < b.email ? -1 : 1
    return style.order === 'time' ? time(a) - time(b) : time(b) - time(a)
  })
}

function accountOf(chance: Chance, key: string, trade: Trade, ageDays?: number): AccountWish {
  return {
    key,
    name: `${trade.name} ${somebody(chance, { from: 'germany', atWork: 0 }).last}`,
    locale: trade.locale,
    country: trade.locale === 'de' ? 'DE' : 'GB',
    formSince: null,
    markets: [],
    ageDays: ageDays ?? chance.one([0, 0, 30, 90, 200, 400]),
  }
}

interface Listed {
  trade: Trade
  account: AccountWish
  table: RecipientsTable
  base: Base
  milieu: Milieu
}

function aboutList(chance: Chance, { trade, account, table, base, milieu }: Listed): About {
  const { recipients } = table
  return {
    trade,
    account: account.name,
    countries: countriesOf(milieu),
    came: days(cameIn(recipients)),
    bought: days(spanOf(recipients.flatMap(({ ordered }) => ordered ?? []))),
    recordsInFile: chance.is(base.recordsInFile),
    original: base.original ?? 'form_double_opt_in',
    eager: chance.one([0.3, 0.7, 1, 1]),
  }
}

/** Britons mail to their neighbours as well. */
function countriesOf({ from }: Milieu): string[] {
  return from === 'germany' ? ['DE'] : ['GB', 'IE', 'FR', 'IT', 'NL', 'PL']
}

export function cameIn(recipients: readonly Recipient[]): Span {
  return spanOf(recipients.flatMap(({ signedUp, confirmed }) => signedUp ?? confirmed ?? []))
}

interface Span {
  from: number
  until: number
}

function spanOf(moments: readonly number[]): Span {
  const inOrder = moments.toSorted((a, b) => a - b)
  return { from: inOrder[0] ?? today - 700 * day, until: inOrder.at(-1) ?? today - 3 * day }
}

function days({ from, until }: Span) {
  return { from: dayText(from), until: dayText(Math.min(until, today)) }
}

export function dayText(second: number): string {
  return new Date(second * 1000).toISOString().slice(0, 10)
}
