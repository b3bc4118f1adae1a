import { createHash } from 'node:crypto'
import {
  mailboxForm,
  normaliseAddress,
  type Suppressed,
  type SuppressionKind,
  suppressionKinds,
} from '@freigabe/screening'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { type Key, keyById } from '../../keys/key-ring.ts'
import { anySpelling, suppressionCipher, tokenBytes } from './suppression-cipher.ts'

/** How many tokens one row holds. */
const pageSize = 50_000
/** A moment as the database sends it. */
const secondsBytes = 4

/** Whom an account must not mail again, while a file is screened; null where no one was reported. */
export async function readSuppressed(house: House, account: string): Promise<Suppressed | null> {
  const runs = await readAs(house.database, 'command', account, async (tx) => {
    const found: Run[] = []
    for (const key of house.keys.sketch) {
      for (const kind of suppressionKinds) found.push(...(await readRuns(tx, account, key, kind)))
    }
    return found
  })
  const size = runs.reduce((sum, { hashes }) => sum + hashes.length / tokenBytes, 0)
  if (size === 0) return null
  const suppressed = {
    hashes: new BigUint64Array(size),
    kinds: new Uint8Array(size),
    since: new Uint32Array(size),
  }
  let at = 0
  for (const { hashes, since, kind } of runs) {
    for (let byte = 0; byte < hashes.length; byte += tokenBytes, at++) {
      suppressed.hashes[at] = hashes.readBigUInt64BE(byte)
      suppressed.kinds[at] = suppressionKinds.indexOf(kind)
      suppressed.since[at] = since.readUInt32BE((byte / tokenBytes) * secondsBytes)
    }
  }
  return suppressed
}

type Kind = (typeof suppressionKinds)[number]

/** Hashes of one kind, one after another. */
interface Run {
  hashes: Buffer
  /** When each was reported, in seconds since 1970. */
  since: Buffer
  kind: Kind
}

async function readRuns(tx: Tx, account: string, key: Key, kind: Kind): Promise<Run[]> {
  const cipher = suppressionCipher(key, account)
  const runs: Run[] = []
  let after: Uint8Array = Buffer.alloc(0)
  for (;;) {
    const { rows } = await sql<{ tokens: Uint8Array | null; since: Uint8Array }>`
      select string_agg(token, ''::bytea order by token) as tokens,
        string_agg(int4send(extract(epoch from reported_at)::int), ''::bytea order by token) as since
      from (
        select token, reported_at from suppressed_recipient
        where account_id = ${account} and key_id = ${key.id} and kind = ${kind}
          and token > ${after}::bytea
        order by token limit ${pageSize}
      ) page`.execute(tx)
    const tokens = rows[0]?.tokens ?? null
    if (tokens === null) return runs
    const since = Buffer.from(rows[0]!.since)
    runs.push({ hashes: Buffer.from(cipher.show(tokens)), since, kind })
    if (tokens.length < pageSize * tokenBytes) return runs
    after = tokens.subarray(-tokenBytes)
  }
}

/** The report by an account that a recipient must not be mailed again. */
export interface AddressReport {
  accountId: string
  kind: SuppressionKind
  at: string
  /** It named another spelling that the provider delivers to the same mailbox. */
  otherSpelling: boolean
}

/**
 * Which accounts have reported an address, or another spelling of its mailbox, as not to be mailed again: for each
 * account and kind one report, that of the address first.
 */
export async function findReports(
  tx: Tx,
  keys: readonly Key[],
  email: string,
): Promise<AddressReport[]> {
  const normal = normaliseAddress(email)
  if (normal === null) return []
  const own = beginningOf(normal)
  const form = mailboxForm(normal)
  const mailbox = form === null ? own : beginningOf(form)
  const sought = form === null ? [own, anySpelling(own)] : [own, mailbox, anySpelling(mailbox)]
  const lists = await tx
    .selectFrom('suppressed_recipient')
    .select(['account_id', 'key_id'])
    .distinct()
    .where(
      'key_id',
      'in',
      keys.map(({ id }) => id),
    )
    .execute()
  const found: AddressReport[] = []
  for (const { account_id, key_id } of lists) {
    const cipher = suppressionCipher(keyById(keys, key_id), account_id)
    const tokens = sought.map((hash) => Buffer.from(cipher.hide(hash)))
    const rows = await tx
      .selectFrom('suppressed_recipient')
      .select(['token', 'kind', 'reported_at'])
      .where('account_id', '=', account_id)
      .where('key_id', '=', key_id)
      .where('token', 'in', tokens)
      .execute()
    for (const { token, kind, reported_at } of rows) {
      const otherSpelling = !tokens[0]!.equals(token)
      found.push({ accountId: account_id, kind, at: reported_at, otherSpelling })
    }
  }
  return onePerKind(found)
}

function beginningOf(address: string): Buffer {
  return createHash('sha256').update(address).digest().subarray(0, tokenBytes)
}

function onePerKind(reports: readonly AddressReport[]): AddressReport[] {
  const exactFirst = reports.toSorted((a, b) => Number(a.otherSpelling) - Number(b.otherSpelling))
  return exactFirst.filter(
    ({ accountId, kind }, i) =>
      exactFirst.findIndex((one) => one.accountId === accountId && one.kind === kind) === i,
  )
}
