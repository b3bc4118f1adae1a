import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Mentions } from './mentions-of.ts'
import { type MentioningRow, readMentions } from './read-mentions.ts'
import type { TextPlace } from './text-places.ts'

/** Stands where the address stood; it means an omission in every language. */
export const mark = '[…]'

/** The log has digests of what stands there, keyed with the case's salt. */
const digested: readonly string[] = ['submission', 'question', 'decision', 'proposal']

/** Takes an address out of the texts of a place, in one account or in all. Gives the rows as they were. */
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
    // Whoever has the draft open is told, and does not save the address again in silence.
    if (place.table === 'draft') changes.push(sql`version = version + 1`)
    const key = ['account_id', ...place.key].map((column) => is(column, row[column]))
    await sql`update ${sql.table(place.table)} set ${sql.join(changes)}
      where ${sql.join(key, sql` and `)}`.execute(tx)
    if (digested.includes(place.table)) await forgetSalt(tx, row)
    if (place.place === 'proceeding') await forgetSaltOfProceeding(tx, row)
    if (place.place === 'complaint') await forgetSaltOfComplaint(tx, row)
  }
  return rows
}

/** Without the salt nobody can try addresses on the log's digests. */
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
