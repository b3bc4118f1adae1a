import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, readAs, type Tx } from '../database/database.ts'
import { type Key, keyById } from '../keys/key-ring.ts'
import { canonicalJson, linkHash } from './chain.ts'

/** Where a chain ends; `null` as account is the platform's chain. */
interface Head {
  account: string | null
  seq: number
  hash: string
}

export interface LogVerdict {
  chains: number
  events: number
  /** The first broken event of each broken chain; `null` as account is the platform's chain. */
  broken: { account: string | null; seq: number; why: Breach }[]
  /** Where each chain ends. */
  heads: Head[]
}

/**
 * `hash`: changed. `order`: one is missing or doubled. `head`: the chain's end was cut off or grew.
 * `earlier`: an event that used to be the chain's end is gone, or is a different one.
 */
type Breach = 'hash' | 'order' | 'head' | 'earlier'

/**
 * Recomputes both logs chain by chain, a page at a time, and names the first broken event of each.
 *
 * @param earlier heads from an earlier time, kept outside the database: every chain must continue from there
 */
export async function verifyLog(
  database: Database,
  onProgress: (events: number) => void = () => undefined,
  earlier: readonly Head[] = [],
): Promise<LogVerdict> {
  const accounts = await readAs(database, 'worker', null, (tx) =>
    tx.selectFrom('account').select('account_id').orderBy('account_id').execute(),
  )
  const ends = new Map(earlier.map((head) => [head.account, head]))
  const verdict: LogVerdict = { chains: 0, events: 0, broken: [], heads: [] }
  const chains = new Set([null, ...accounts.map((row) => row.account_id), ...ends.keys()])
  for (const account of chains) {
    const { head, broken } = await readAs(database, 'log', account, async (tx) => {
      // All pages and the head as of one moment, or events appended meanwhile would look like a breach.
      await sql`set transaction isolation level repeatable read`.execute(tx)
      return verifyChain(tx, account, ends.get(account))
    })
    verdict.chains += 1
    verdict.events += head.seq
    verdict.heads.push(head)
    if (broken !== null) verdict.broken.push({ account, ...broken })
    onProgress(verdict.events)
  }
  return verdict
}

async function verifyChain(tx: Tx, account: string | null, earlier: Head | undefined) {
  let seq = 0
  let hash = ''
  const ended = (broken: { seq: number; why: Breach } | null) => ({
    head: { account, seq, hash },
    broken,
  })
  for (;;) {
    const rows = await eventsAfter(tx, account, seq)
    if (rows.length === 0) break
    for (const row of rows) {
      if (row.seq !== seq + 1) return ended({ seq: seq + 1, why: 'order' })
      const { hash: stored, ...link } = { ...linkOf(row, account), hash: row.hash }
      if (row.previous_hash !== hash || linkHash(link) !== stored) {
        return ended({ seq: row.seq, why: 'hash' })
      }
      seq = row.seq
      hash = row.hash
      if (seq === earlier?.seq && hash !== earlier.hash) return ended({ seq, why: 'earlier' })
    }
  }
  const head = await chainHead(tx, account)
  const whole = head === undefined ? seq === 0 : head.seq === seq && head.hash === hash
  if (!whole) return ended({ seq, why: 'head' })
  if (earlier !== undefined && earlier.seq > seq) return ended({ seq: earlier.seq, why: 'earlier' })
  return ended(null)
}

type EventRow = Awaited<ReturnType<typeof eventsAfter>>[number]

function linkOf(row: EventRow, account: string | null) {
  return {
    account,
    seq: row.seq,
    eventId: row.event_id,
    type: row.type,
    subject: row.subject,
    byKind: row.by_kind,
    byId: row.by_id,
    body: row.body,
    at: row.at,
    previousHash: row.previous_hash,
  }
}

const pageSize = 1000
const columns = [
  'seq',
  'event_id',
  'type',
  'subject',
  'by_kind',
  'by_id',
  'body',
  'at',
  'previous_hash',
  'hash',
] as const

function eventsAfter(tx: Tx, account: string | null, seq: number) {
  return account === null
    ? tx
        .selectFrom('platform_event')
        .select(columns)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(pageSize)
        .execute()
    : tx
        .selectFrom('event')
        .select(columns)
        .where('account_id', '=', account)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(pageSize)
        .execute()
}

function chainHead(tx: Tx, account: string | null) {
  return account === null
    ? tx.selectFrom('platform_chain_head').select(['seq', 'hash']).executeTakeFirst()
    : tx
        .selectFrom('account_head')
        .select(['seq', 'hash'])
        .where('account_id', '=', account)
        .executeTakeFirst()
}

/** The ends of all chains at a moment, sealed with a key that is not in the database. */
interface SealedHeads {
  at: string
  heads: readonly Head[]
  /** Id of the key, and HMAC-SHA-256 in hex over everything else as canonical JSON. */
  seal: string
}

/** The heads were not sealed with a key of this installation, or were changed since. */
export class HeadsNotOurs extends Error {}

/** The ends of the chains as the text of a file, to be kept outside the database. */
export function sealHeads(keys: readonly Key[], at: string, heads: readonly Head[]): string {
  const sealed: SealedHeads = { at, heads, seal: sealOf(keys[0]!, { at, heads }) }
  return `${JSON.stringify(sealed, null, 1)}\n`
}

/** @throws {HeadsNotOurs} */
export function openHeads(keys: readonly Key[], text: string): readonly Head[] {
  try {
    const { seal, at, heads } = JSON.parse(text) as SealedHeads
    const key = keyById(keys, seal.slice(0, seal.lastIndexOf(':')))
    if (timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(key, { at, heads })))) return heads
  } catch (cause) {
    throw new HeadsNotOurs('These heads cannot be read, or were sealed with another key.', {
      cause,
    })
  }
  throw new HeadsNotOurs('These heads were changed after they were sealed.')
}

function sealOf(key: Key, content: Omit<SealedHeads, 'seal'>): string {
  const hmac = createHmac('sha256', key.bytes).update(`log-heads:${canonicalJson(content)}`)
  return `${key.id}:${hmac.digest('hex')}`
}
