import { createHash, randomUUIDv7 } from 'node:crypto'
import type { api, BodyInput, ResponseOf } from '@freigabe/contract'
import { mailboxForm, normaliseAddress } from '@freigabe/screening'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { keptSince, retention } from '../../config/retention.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { sweepAll } from '../../jobs/sweep.ts'
import { comparesAccounts } from '../comparison/compare-list.ts'
import { forgetDead, noteDead } from '../comparison/dead-recipients.ts'
import { anySpelling, suppressionCipher, tokenBytes } from './suppression-cipher.ts'

type Report = BodyInput<typeof api.reportSuppressed>

/** What was taken in of a report. */
export interface TakenIn extends ResponseOf<typeof api.reportSuppressed> {
  /** The first bytes of the SHA-256 of those who were not reported as that before. */
  fresh: Buffer[]
}

/**
 * Takes in which recipients an account must not mail again, and for whom that is lifted. It keeps a token for
 * each, its kind and the day; old reports are swept. An address whose mailbox has another form gives a token for
 * all spellings as well; a hash cannot.
 */
export async function takeInSuppressed(unit: Unit, report: Report): Promise<TakenIn> {
  const { hashes, mailboxes, refused } = hashesOf(report)
  const spellings = mailboxes.map(anySpelling)
  const { kind } = report
  const fresh = kind === 'lifted' ? [] : await suppress(unit, hashes, kind)
  if (kind !== 'lifted') await suppress(unit, spellings, kind)
  const beginnings = [...hashes, ...mailboxes].map((hash) => hash.readBigUInt64BE())
  if (kind === 'hard_bounced' && (await comparesAccounts(unit.tx))) await noteDead(unit, beginnings)
  if (kind === 'lifted') {
    await lift(unit, [...hashes, ...spellings])
    await forgetDead(unit, beginnings)
  }
  return { taken: hashes.length, refused, fresh }
}

/** The first bytes of the SHA-256 of each mailable address and of each mailbox whose form is another, each once. */
function hashesOf({ addresses = [], hashes = [] }: Report) {
  const mailable = addresses.map(normaliseAddress).filter((address) => address !== null)
  const forms = mailable.map(mailboxForm).filter((form) => form !== null)
  return {
    hashes: beginningsOf([...mailable.map(sha256), ...hashes.map((hash) => hash.toLowerCase())]),
    mailboxes: beginningsOf(forms.map(sha256)),
    refused: addresses.length - mailable.length,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function beginningsOf(hashes: readonly string[]): Buffer[] {
  return [...new Set(hashes)].map((hex) => Buffer.from(hex, 'hex').subarray(0, tokenBytes))
}

/** Returns those who had not been reported as that. */
async function suppress(
  { house, tx, account, now }: Unit,
  hashes: readonly Buffer[],
  kind: Exclude<Report['kind'], 'lifted'>,
): Promise<Buffer[]> {
  if (hashes.length === 0) return []
  const key = house.keys.sketch[0]!
  const cipher = suppressionCipher(key, account)
  const tokens = tokensOf(cipher.hide(Buffer.concat(hashes)))
  const rows = await tx
    .insertInto('suppressed_recipient')
    .columns(['account_id', 'key_id', 'token', 'kind', 'reported_at'])
    .expression(
      sql`select ${account}::uuid, ${key.id}, token, ${kind}, ${now}::timestamptz from ${tokens} as reported (token)`,
    )
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'key_id', 'token', 'kind']).doUpdateSet({ reported_at: now }),
    )
    // A row that was there before has been locked by this statement.
    .returning(['token', sql<boolean>`xmax = 0`.as('isFresh')])
    .execute()
  return rows.filter(({ isFresh }) => isFresh).map(({ token }) => Buffer.from(cipher.show(token)))
}

/** Under every key of the ring: the report may be older than the last change of keys. */
async function lift({ house, tx, account }: Unit, hashes: readonly Buffer[]) {
  if (hashes.length === 0) return
  for (const key of house.keys.sketch) {
    const tokens = tokensOf(suppressionCipher(key, account).hide(Buffer.concat(hashes)))
    await sql`delete from suppressed_recipient
      where account_id = ${account} and key_id = ${key.id}
        and token in (select token from ${tokens} as lifted (token))`.execute(tx)
  }
}

/** Tokens that lie one after another, as rows. */
function tokensOf(tokens: Uint8Array) {
  const many = tokens.length / tokenBytes
  return sql`(select substring(${tokens}::bytea from n * ${tokenBytes}::int + 1 for ${tokenBytes}::int)
    from generate_series(0, ${many}::int - 1) n)`
}

type Kind = Tables['suppressed_recipient']['kind']

/** Deletes reports of suppressed recipients once their time is over, and puts their number on record. */
export const sweepSuppressed = sweepAll('suppressed', async (house) => {
  const now = house.clock.now()
  await change(house, 'worker', null, async (unit) => {
    const { tx } = unit
    const objections: Kind[] = ['unsubscribed', 'complained']
    const counts = {
      bounce: await deleteReports(tx, ['hard_bounced'], keptSince(now, retention.bounce)),
      objection: await deleteReports(tx, objections, keptSince(now, retention.objection)),
    }
    await unit.tx
      .deleteFrom('dead_recipient')
      .where('reported_at', '<=', keptSince(now, retention.bounce))
      .execute()
    if (Object.values(counts).every((count) => count === 0)) return
    const event = {
      type: 'retention_ended',
      subject: randomUUIDv7(),
      by: { kind: 'clock' } as const,
      at: now,
      body: counts,
    }
    unit.logOnPlatform(event)
  })
})

async function deleteReports(tx: Tx, kinds: readonly Kind[], before: string): Promise<number> {
  const deleted = await tx
    .deleteFrom('suppressed_recipient')
    .where('kind', 'in', kinds)
    .where('reported_at', '<=', before)
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}
