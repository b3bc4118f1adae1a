import { randomBytes } from 'node:crypto'
import { domainToASCII, domainToUnicode } from 'node:url'
import { sql } from 'kysely'
import { containing } from '../database/containing.ts'
import type { Tx } from '../database/database.ts'
import type { TextPlace } from './text-places.ts'

/** Finds one address in anything people typed, and takes it out. */
export interface Mentions {
  /** The address itself. */
  email: string
  /** Patterns for `ilike` that miss nothing; `isIn` judges what they find. */
  likes: readonly string[]
  isIn(value: unknown): boolean
  /** The value without the address. Contact data that names it goes as a whole: it would still name the person. */
  removedFrom(value: unknown, mark: string): unknown
}

/** A file name may begin with an address; its ending is not part of a domain. */
const ending = String.raw`(?:csv|docx?|eml|html?|jpe?g|msg|pdf|png|txt|xlsx?|zip)(?![\p{L}\p{N}])`
/** Characters that would make it another address: `anna@…` is not in `joanna@…`, nor `…@a.de` in `…@a.de.org`. */
const before = String.raw`(?<![\p{L}\p{N}._%+-])`
const after = String.raw`(?![\p{L}\p{N}-]|[.@](?!${ending})[\p{L}\p{N}])`

/**
 * Mentions of an address in text and JSON, also as links write it (`anna%40example.org`), and with an
 * international domain in either of its forms (RFC 5890): `bücher.de` and `xn--bcher-kva.de`.
 */
export function mentionsOf(email: string): Mentions {
  const spellings = spellingsOf(email)
  const forms = [...new Set(spellings.flatMap((one) => [one, encodeURIComponent(one)]))]
  const any = forms.map(literally).join('|')
  const pattern = new RegExp(`${before}(?:${any})${after}`, 'giu')

  function isIn(value: unknown): boolean {
    if (typeof value === 'string') return value.search(pattern) !== -1
    return typeof value === 'object' && value !== null && Object.values(value).some(isIn)
  }
  function removedFrom(value: unknown, mark: string): unknown {
    if (typeof value === 'string') return value.replace(pattern, mark)
    if (Array.isArray(value)) return value.map((each) => removedFrom(each, mark))
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([name, part]) => name !== 'contact' || !isIn(part))
    return Object.fromEntries(kept.map(([name, part]) => [name, removedFrom(part, mark)]))
  }
  return { email, likes: forms.map(containing), isIn, removedFrom }
}

function spellingsOf(email: string): string[] {
  const place = email.lastIndexOf('@') + 1
  const [local, domain] = [email.slice(0, place), email.slice(place)]
  // Both functions turn an invalid domain into the empty string.
  const forms = [domain, domainToASCII(domain), domainToUnicode(domain)]
  return [...new Set(forms.filter((form) => form !== ''))].map((form) => `${local}${form}`)
}

/** A text as a pattern that matches it and nothing else. */
function literally(text: string): string {
  return [...text].map((character) => `\\u{${character.codePointAt(0)!.toString(16)}}`).join('')
}

/** A row of a place with texts, with the columns that the place names. */
export type MentioningRow = Readonly<Record<string, unknown>> & { account_id: string | null }

/** The rows of a place whose texts name an address: of all accounts, or of one. */
export async function readMentions(
  tx: Tx,
  mentions: Mentions,
  place: TextPlace,
  account: string | null = null,
): Promise<MentioningRow[]> {
  const columns = [...new Set(['account_id', ...place.key, ...place.texts, place.caseId, place.at])]
  const named = columns.filter((column) => column !== null).map((column) => sql.ref(column))
  const alike = place.texts.flatMap((column) =>
    mentions.likes.map((like) => sql`${sql.ref(column)}::text ilike ${like}`),
  )
  const { rows } = await sql<MentioningRow>`
    select ${sql.join(named)} from ${sql.table(place.table)}
    where (${sql.join(alike, sql` or `)})
    ${account === null ? sql`` : sql`and account_id = ${account}`}`.execute(tx)
  return rows.filter((row) => place.texts.some((column) => mentions.isIn(row[column])))
}

/** Replaces the address; it means an omission in every language. */
export const mark = '[…]'

/** The log has digests of the content of these, keyed with the case's salt. */
const digested: readonly string[] = ['submission', 'question', 'decision', 'proposal']

/** Takes an address out of the texts of a place, in one account or in all. Returns the rows as they were. */
export async function eraseMentions(
  tx: Tx,
  mentions: Mentions,
  place: TextPlace,
  account: string | null = null,
): Promise<MentioningRow[]> {
  const rows = await readMentions(tx, mentions, place, account)
  for (const row of rows) {
    const changes = place.texts.map(
      (column) => sql`${sql.ref(column)} = ${stored(mentions.removedFrom(row[column], mark))}`,
    )
    // A person who has the draft open is told, and does not silently save the address again.
    if (place.table === 'draft') changes.push(sql`version = version + 1`)
    const key = ['account_id', ...place.key].map((column) => is(column, row[column]))
    await sql`update ${sql.table(place.table)} set ${sql.join(changes)}
      where ${sql.join(key, sql` and `)}`.execute(tx)
    if (digested.includes(place.table)) await forgetSalt(tx, row)
    if (place.place === 'proceeding') await forgetSaltOfProceeding(tx, row)
    if (place.place === 'complaint') await forgetSaltOfComplaint(tx, row)
    if (place.place === 'hold') await forgetSaltOfHold(tx, row)
  }
  return rows
}

/** Without the salt, addresses cannot be tried on the log's digests. */
async function forgetSalt(tx: Tx, row: MentioningRow) {
  await tx
    .updateTable('submission')
    .set({ salt: anotherSalt() })
    .where('account_id', '=', row.account_id!)
    .where('case_id', '=', String(row.case_id))
    .execute()
}

async function forgetSaltOfProceeding(tx: Tx, row: MentioningRow) {
  await tx
    .updateTable('proceeding')
    .set({ salt: anotherSalt() })
    .where('account_id', '=', row.account_id!)
    .where('proceeding_id', '=', String(row.proceeding_id))
    .execute()
}

async function forgetSaltOfComplaint(tx: Tx, row: MentioningRow) {
  await tx
    .updateTable('complaint')
    .set({ salt: anotherSalt() })
    .where('complaint_id', '=', String(row.complaint_id))
    .execute()
}

async function forgetSaltOfHold(tx: Tx, row: MentioningRow) {
  await tx
    .updateTable('hold')
    .set({ salt: anotherSalt() })
    .where('account_id', '=', row.account_id!)
    .where('hold_id', '=', String(row.hold_id))
    .execute()
}

function anotherSalt(): string {
  return randomBytes(16).toString('base64url')
}

function is(column: string, value: unknown) {
  return value === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`
}

/** Text as it is, JSON as text. */
function stored(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
