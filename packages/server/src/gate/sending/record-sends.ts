import { isDeepStrictEqual } from 'node:util'
import type { SendOutcome, SendReport } from '@freigabe/contract'
import type { GateTable } from '@freigabe/gate'
import { writeAside } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { GateHouse } from '../../house.ts'
import { whenTold } from './count-hours.ts'
import { countSent, partsOf } from './count-sent.ts'
import { findTargets, type Target } from './find-targets.ts'
import type { Sending } from './sending.ts'
import { type NewSend, type SettledSends, settleSends } from './settle-sends.ts'

/**
 * Records how many messages went out, and adds them up as the denominators of what comes back. Each report counts once,
 * however often it is told; one that cannot be taken is refused and does not affect the others. It waits for
 * no other change of its account.
 *
 * @param only the reporter's accounts; null for all. Any other is unknown
 * @returns what became of each, in the order told
 */
export async function recordSends(
  house: GateHouse,
  { tellGate }: Pick<Sending, 'tellGate'>,
  reports: readonly SendReport[],
  only: readonly string[] | null,
): Promise<SendOutcome[]> {
  const now = house.clock.now()
  const targets = await findTargets(house, reports, only)
  const wanted = reports.map((report, place) =>
    takeIn(house.gate.table, report, targets[place]!, now),
  )
  const sends = wanted.filter((each) => typeof each !== 'string')
  const { stored, gatesBehind } = await writeAside(house.database, 'gate', (tx) =>
    storeSends(tx, sends, now),
  )
  await tellGate(gatesBehind)
  return wanted.map((send, place): SendOutcome => {
    const { id } = reports[place]!
    if (typeof send === 'string') return { id, outcome: 'refused', reason: send, over: 0 }
    return answerOf(send, stored.get(send)!)
  })
}

type Refusal = NonNullable<SendOutcome['reason']>

function takeIn(
  table: GateTable,
  report: SendReport,
  target: Target,
  now: string,
): NewSend | Refusal {
  const today = now.slice(0, 10)
  if (target.group === null) return 'unknown_group'
  if (target.batches === null) return 'unknown_batch'
  const { day, hour } = whenTold(report, now)
  if (day > today) return 'day_to_come'
  const parts = partsOf(table, report, target)
  if (typeof parts === 'string') return parts
  return {
    account: target.account,
    id: report.id,
    group: target.group,
    purpose: report.purpose,
    batches: target.batches,
    recipients: report.count,
    day: report.day === undefined && report.at === undefined ? null : day,
    hour,
    permit: report.permit ?? null,
    parts,
  }
}

function answerOf({ id }: NewSend, { outcome, over }: StoredSend): SendOutcome {
  if (outcome === 'other') return { id, outcome: 'refused', reason: 'id_reused', over: 0 }
  return { id, outcome, reason: null, over }
}

/** `other`: its id stands for something else. */
interface StoredSend {
  outcome: 'recorded' | 'known' | 'other'
  over: number
}

/** Stores new reports, settles their permits, and says for each report what stands under its id. */
async function storeSends(
  tx: Tx,
  sends: readonly NewSend[],
  now: string,
): Promise<{ stored: Map<NewSend, StoredSend>; gatesBehind: SettledSends['gatesBehind'] }> {
  if (sends.length === 0) return { stored: new Map(), gatesBehind: [] }
  // If two have the same id, only the first can be new.
  const first = [...Map.groupBy(sends, keyOf).values()].map(([send]) => send!)
  const added = await insert(tx, first, now)
  const fresh = new Set(first.filter((send) => added.has(keyOf(send))))
  const { gatesBehind } = await settleSends(tx, [...fresh], now)
  const standing = await read(tx, first)
  await countSent(tx, [...fresh], now)
  const stored = new Map(
    sends.map((send) => {
      const row = standing.get(keyOf(send))!
      return [send, { outcome: outcomeOf(send, fresh.has(send), row), over: row.over }]
    }),
  )
  return { stored, gatesBehind }
}

function outcomeOf(send: NewSend, isFresh: boolean, row: Row): StoredSend['outcome'] {
  if (isFresh) return 'recorded'
  return isAsStored(send, row) ? 'known' : 'other'
}

async function insert(tx: Tx, sends: readonly NewSend[], now: string): Promise<Set<string>> {
  const rows = sends.map((send) => ({
    account_id: send.account,
    send_id: send.id,
    group_id: send.group,
    purpose: send.purpose,
    batches: [...send.batches],
    recipients: send.recipients,
    day: send.day ?? now.slice(0, 10),
    permit_id: send.permit,
    parts: send.parts && JSON.stringify(send.parts),
    recorded_at: now,
  }))
  const added = await tx
    .insertInto('send')
    // In one order, so that two who tell the same do not wait for each other.
    .values(rows.toSorted((one, other) => (rowKey(one) < rowKey(other) ? -1 : 1)))
    .onConflict((conflict) => conflict.columns(['account_id', 'send_id']).doNothing())
    .returning(['account_id', 'send_id'])
    .execute()
  return new Set(added.map(rowKey))
}

async function read(tx: Tx, sends: readonly NewSend[]) {
  const rows = await tx
    .selectFrom('send')
    .select(['account_id', 'send_id', 'group_id', 'purpose', 'batches', 'recipients', 'day'])
    .select(['permit_id', 'over', 'parts'])
    .where('account_id', 'in', [...new Set(sends.map(({ account }) => account))])
    .where('send_id', 'in', [...new Set(sends.map(({ id }) => id))])
    .execute()
  return new Map(rows.map((row) => [rowKey(row), row]))
}

type Row = Awaited<ReturnType<typeof read>> extends Map<string, infer R> ? R : never

/** A sender that leaves the day open may report again on another day. */
function isAsStored(send: NewSend, row: Row) {
  const { group, purpose, batches, recipients, day, permit, parts } = send
  const told = [group, purpose, [...batches], recipients, day ?? row.day, permit, parts]
  return isDeepStrictEqual(told, [
    row.group_id,
    row.purpose,
    row.batches,
    row.recipients,
    row.day,
    row.permit_id,
    row.parts,
  ])
}

function keyOf({ account, id }: NewSend): string {
  return `${account} ${id}`
}

function rowKey({ account_id, send_id }: { account_id: string; send_id: string }): string {
  return `${account_id} ${send_id}`
}
