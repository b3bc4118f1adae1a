import type { SendOutcome, SendReport } from '@freigabe/contract'
import { writeAside } from '../../change/change.ts'
import type { GateHouse } from '../../house.ts'
import { findTargets, type Target } from './find-targets.ts'
import type { NewSend } from './new-send.ts'
import type { Sending } from './sending.ts'
import { type StoredSend, storeSends } from './store-sends.ts'

/**
 * Records how many messages went out, for the denominators of whatever comes back. Each report counts once,
 * however often it is told; one that cannot be taken is refused and leaves the others be. It waits for no other
 * change of its account.
 *
 * @param only the accounts of whoever tells; null for all. Any other is unknown
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
  const wanted = reports.map((report, place) => takeIn(report, targets[place]!, now))
  const sends = wanted.filter((each) => typeof each !== 'string')
  const { stored, gatesBehind } = await writeAside(house.database, 'gate', (tx) =>
    storeSends(tx, sends, now),
  )
  await tellGate(gatesBehind)
  return wanted.map((send, place): SendOutcome => {
    const { id } = reports[place]!
    if (typeof send === 'string') return { id, outcome: 'refused', reason: send, over: 0 }
    return outcomeOf(send, stored.get(send)!)
  })
}

type Refusal = NonNullable<SendOutcome['reason']>

function takeIn(report: SendReport, target: Target, now: string): NewSend | Refusal {
  const today = now.slice(0, 10)
  if (target.group === null) return 'unknown_group'
  if (target.batches === null) return 'unknown_batch'
  if (report.day !== undefined && report.day > today) return 'day_to_come'
  return {
    account: target.account,
    id: report.id,
    group: target.group,
    purpose: report.purpose,
    batches: target.batches,
    recipients: report.count,
    day: report.day ?? null,
    permit: report.permit ?? null,
  }
}

function outcomeOf({ id }: NewSend, { outcome, over }: StoredSend): SendOutcome {
  if (outcome === 'other') return { id, outcome: 'refused', reason: 'id_reused', over: 0 }
  return { id, outcome, reason: null, over }
}
