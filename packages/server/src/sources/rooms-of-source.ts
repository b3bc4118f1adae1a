import { countedFrom, judgeSource, roomLeft, type SourceExtent } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Unit } from '../change/unit.ts'
import type { Tables } from '../database/tables.ts'
import { readArrivedBetween } from '../gate/facts/read-arrivals.ts'
import { readSourceFacts } from '../gate/facts/read-source-facts.ts'
import { sourceFactsOf } from '../gate/facts/source-facts-of.ts'

/** How many more may arrive through a source today. */
export interface Rooms {
  /**
   * Within its cap: the approved one, or, while nothing of the source is approved, the declared one, so that
   * its review finds the batches cut as they will be.
   */
  room: number
  /** Within the caps of all approvals that its form ever had: up to there nothing changes at the gate. */
  narrowest: number
}

/** Reads no arrivals but those of the periods in which today lies. */
export async function roomsOfSource(
  { tx, now }: Unit,
  source: Selectable<Tables['source']>,
): Promise<Rooms> {
  const { account_id: account, source_id, group_id, version, cap } = source
  const day = now.slice(0, 10)
  const declared = { cap, periodDays: source.period_days, since: source.version_since }
  const sources = await readSourceFacts(tx, account, group_id)
  const { approvals, caseStatus } = sourceFactsOf(source, sources, [])
  const own = approvals.filter((approval) => approval.version === version && !approval.revoked)
  const firsts = [declared, ...own].map((extent) => countedFrom(day, extent))
  const from = firsts.toSorted()[0]!
  const arrivals = await readArrivedBetween(tx, account, source_id, { from, to: day })
  const roomUnder = (extent: SourceExtent) => roomLeft(arrivals, { version, day }, extent)
  const { room } = judgeSource({ version, approvals, caseStatus, arrivals }, now)
  return {
    room: room ?? roomUnder(declared),
    narrowest: Math.min(Number.POSITIVE_INFINITY, ...own.map(roomUnder)),
  }
}
