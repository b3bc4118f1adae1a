import type { AddressWish, api, Holding, HoldingPlace, ResponseOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { isFreeMailDomain, normaliseAddress } from '@freigabe/screening'
import { sql } from 'kysely'
import { change } from '../change/change.ts'
import { containing } from '../database/containing.ts'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { oneForm, recipientHash } from '../keys/address-digest.ts'
import { forgetDead } from '../lists/comparison/dead-recipients.ts'
import type { NewEvent } from '../log/chain.ts'
import { removeMember } from '../people/accounts/members.ts'
import { changeStaff } from '../people/staff/staff.ts'
import { eraseComplaints } from './complaints.ts'
import {
  eraseMentions,
  type MentioningRow,
  type Mentions,
  mark,
  mentionsOf,
  readMentions,
} from './mentions.ts'
import { logPrivacyAct } from './privacy-acts.ts'
import { countHoldings, readHoldings } from './read-holdings.ts'
import { deleteContact } from './sweep-retention.ts'
import { contactPlace, letterPlace, type TextPlace, textPlaces } from './text-places.ts'

/**
 * Erases an address: its person, the letters to it, and mentions of it in texts. One transaction for each
 * account and one for the rest, so that repeating it after an interruption goes on where it ended. Throws
 * OWN_ROLE, LAST_OWNER and LAST_ADMIN before anything is changed.
 */
export async function eraseAddress(
  house: House,
  by: Actor & { kind: 'staff' },
  wish: AddressWish,
): Promise<ResponseOf<typeof api.eraseAddress>> {
  const email = oneForm(wish.email)
  const mentions = mentionsOf(email)
  const { holdings, acts, unsearched, erased } = await readErasable(house, email)
  const personId = holdings.find(({ place }) => place === 'person')?.id ?? null
  if (personId !== null) await releasePerson(house, by, personId)
  for (const account of accountsOf(holdings)) await eraseInAccount(house, by, account, mentions)
  await change(house, 'privacy', null, async (unit) => {
    const { house, tx } = unit
    await eraseMails(tx, email, mentions)
    await eraseComplaints(house, tx, mentions, null)
    const reports = await eraseLoneDomain(tx, email)
    await tx.deleteFrom('invitation').where('email', '=', email).execute()
    const normal = normaliseAddress(email)
    if (normal !== null) await forgetDead(unit, [recipientHash(normal)])
    if (personId !== null) await erasePerson(tx, personId)
    const places = Map.groupBy(holdings, ({ place }) => place)
    const counts = Object.fromEntries([...places].map(([place, all]) => [place, all.length]))
    if (reports > 0) counts.report_domain = reports
    await logPrivacyAct(unit, by, 'address_erased', { ...wish, email }, { counts })
  })
  return { erased, acts: acts.length, unsearched }
}

/** What is held, except for what must stay, and how much of it where. */
async function readErasable(house: House, email: string) {
  return readAs(house.database, 'privacy', null, async (tx) => {
    const held = await readHoldings(house, tx, email)
    const holdings = held.holdings.filter(({ onErase }) => onErase !== 'kept')
    return { ...held, holdings, erased: await countHoldings(tx, holdings) }
  })
}

function accountsOf(holdings: readonly Holding[]): string[] {
  const inTexts = holdings.filter(({ place }) => place !== 'mail' && place !== 'letter')
  return [...new Set(inTexts.flatMap(({ accountId }) => accountId ?? []))].sort()
}

/** Letters to the address go; letters to others keep everything else. Kept answers may repeat either. */
async function eraseMails(tx: Tx, email: string, mentions: Mentions) {
  await tx
    .deleteFrom('mail')
    .where((is) => is(is.fn('lower', ['to_address']), '=', email))
    .execute()
  await eraseMentions(tx, mentions, letterPlace)
  for (const like of mentions.likes) {
    await tx
      .deleteFrom('idempotency')
      .where((is) => is(is.cast('response', 'text'), 'ilike', like))
      .execute()
  }
}

/** Takes an address out of everything that an account holds; the account's log says where. */
async function eraseInAccount(
  house: House,
  by: Actor,
  account: string,
  mentions: Mentions,
): Promise<void> {
  await change(house, 'privacy', account, async (unit) => {
    const { house, tx } = unit
    const erasedAt = (place: HoldingPlace, subject: string): NewEvent => {
      return { type: 'address_erased', subject, by, at: unit.now, body: { place } }
    }
    const erased = (place: TextPlace, rows: readonly MentioningRow[]): NewEvent[] =>
      rows.map((row) => erasedAt(place.place, String(row[place.key.at(-1) ?? 'account_id'])))
    const events = erased(contactPlace, await deleteContacts(tx, mentions, account))
    for (const place of textPlaces) {
      events.push(...erased(place, await eraseMentions(tx, mentions, place, account)))
    }
    for (const { complaint_id } of await eraseComplaints(house, tx, mentions, account)) {
      events.push(erasedAt('complaint', complaint_id))
    }
    unit.log(...events)
  })
}

async function deleteContacts(tx: Tx, mentions: Mentions, account: string) {
  const rows = await readMentions(tx, mentions, contactPlace, account)
  for (const row of rows) await deleteContact(tx, account, String(row.case_id))
  return rows
}

/**
 * Takes a person off every account and off the staff, as the verbs for it do. Throws OWN_ROLE, LAST_OWNER and
 * LAST_ADMIN before anything is changed: somebody else must take over first.
 */
async function releasePerson(
  house: House,
  by: Actor & { kind: 'staff' },
  personId: string,
): Promise<void> {
  if (by.personId === personId) throw new AppError('OWN_ROLE')
  const { accounts, isStaff } = await readAs(house.database, 'privacy', null, async (tx) => ({
    accounts: await accountsToLeave(tx, personId),
    isStaff: await mayLeaveStaff(tx, personId),
  }))
  for (const account of accounts) await removeMember(house, by, account, personId)
  if (isStaff) await changeStaff(house, by, personId, [])
}

async function accountsToLeave(tx: Tx, personId: string): Promise<string[]> {
  const memberships = await tx
    .selectFrom('membership')
    .select(['account_id', 'role'])
    .where('person_id', '=', personId)
    .orderBy('account_id')
    .execute()
  for (const { account_id, role } of memberships) {
    if (role !== 'owner') continue
    const other = await tx
      .selectFrom('membership')
      .select('person_id')
      .where('account_id', '=', account_id)
      .where('role', '=', 'owner')
      .where('person_id', '!=', personId)
      .executeTakeFirst()
    if (other === undefined) throw new AppError('LAST_OWNER', { about: { accountId: account_id } })
  }
  return memberships.map((row) => row.account_id)
}

async function mayLeaveStaff(tx: Tx, personId: string): Promise<boolean> {
  const staff = await tx.selectFrom('staff_member').select(['person_id', 'roles']).execute()
  const member = staff.find((row) => row.person_id === personId)
  const admins = staff.filter((row) => row.roles.includes('admin'))
  if (member?.roles.includes('admin') && admins.length === 1) throw new AppError('LAST_ADMIN')
  return member !== undefined
}

const nameless = { de: 'Gelöschte Person', en: 'Erased person' }

/** Removes a person's name, address and way in. The row stays, since its id says what they did in cases. */
async function erasePerson(tx: Tx, personId: string): Promise<void> {
  const { locale } = await tx
    .selectFrom('person')
    .select('locale')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('person')
    .set({
      name: nameless[locale],
      // Addresses are unique, and `.invalid` belongs to no one (RFC 2606).
      email: `${personId}@erased.invalid`,
      email_verified: false,
      image: null,
    })
    .where('id', '=', personId)
    .execute()
  await tx.deleteFrom('person_session').where('person_id', '=', personId).execute()
  await tx.deleteFrom('person_credential').where('person_id', '=', personId).execute()
  await tx.deleteFrom('desk_view').where('person_id', '=', personId).execute()
  // Links for a new password.
  await sql`delete from person_verification where value = ${personId}`.execute(tx)
}

/**
 * Takes an address's domain out of the screening reports in which it has a single recipient, since there it
 * names that person as the address did; a shared domain names no one. Returns how many reports.
 */
async function eraseLoneDomain(tx: Tx, email: string): Promise<number> {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (isFreeMailDomain(domain)) return 0
  const batches = await tx
    .selectFrom('batch')
    .select(['account_id', 'batch_id', 'screening'])
    .where(sql<boolean>`screening::text ilike ${containing(`"${domain}"`)}`)
    .execute()
  let erased = 0
  for (const { account_id, batch_id, screening } of batches) {
    const without = withoutLone(screening, domain)
    if (JSON.stringify(without) === JSON.stringify(screening)) continue
    erased += 1
    await tx
      .updateTable('batch')
      .set({ screening: JSON.stringify(without) })
      .where('account_id', '=', account_id)
      .where('batch_id', '=', batch_id)
      .execute()
  }
  return erased
}

function withoutLone(value: unknown, domain: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutLone(each, domain))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [name, withoutLone(part, domain)])
  const { domain: named, recipients } = value as { domain?: unknown; recipients?: unknown }
  const isLone = named === domain && recipients === 1
  if (!isLone) return Object.fromEntries(entries)
  // The domain that a mistyped one was meant to be also names the recipient.
  const meant = 'suggestion' in value ? { suggestion: mark } : {}
  return { ...Object.fromEntries(entries), domain: mark, ...meant }
}
