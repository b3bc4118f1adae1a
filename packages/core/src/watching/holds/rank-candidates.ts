/** What was sent to an import on one day, as an incident is traced by it. */
export interface SentToImport {
  batchId: string
  day: string
  count: number
}

/** An import that an incident may come from. */
export interface Candidate {
  batchId: string
  sent: number
  lastSentOn: string
}

/** Traps and blocklists answer within days; what was sent earlier is hardly behind it. */
const halfLifeDays = 3
export const candidateDays = 14

/**
 * The imports that an incident may come from, the likeliest first: what was sent counts half as much with
 * every three days that it lies before the first day of the incident. What was sent after its last day is not
 * behind it.
 *
 * @param span first and last day of the incident, by UTC
 */
export function rankCandidates(
  { since, until }: { since: string; until: string },
  sends: readonly SentToImport[],
): Candidate[] {
  const found = new Map<string, Candidate & { weight: number }>()
  for (const { batchId, day, count } of sends.toSorted(byDay)) {
    const age = daysBefore(since, day)
    if (day > until || age > candidateDays) continue
    const known = found.get(batchId) ?? { batchId, sent: 0, lastSentOn: day, weight: 0 }
    found.set(batchId, {
      batchId,
      sent: known.sent + count,
      lastSentOn: day,
      weight: known.weight + count * 0.5 ** (age / halfLifeDays),
    })
  }
  return [...found.values()]
    .sort((one, other) => other.weight - one.weight || (one.batchId < other.batchId ? -1 : 1))
    .map(({ batchId, sent, lastSentOn }) => ({ batchId, sent, lastSentOn }))
}

/** How many days before the incident something lies; 0 on its days. */
function daysBefore(since: string, day: string): number {
  return Math.max(0, (Date.parse(since) - Date.parse(day)) / 86_400_000)
}

function byDay(one: SentToImport, other: SentToImport): number {
  return one.day < other.day ? -1 : Number(one.day > other.day)
}
