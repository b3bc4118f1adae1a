import type { Attack, SignUps } from '@freigabe/contract'
import { confirmedWithinHours } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

const shownDays = 7

/** What is known of the sign-ups through the sources of an account, for `signUpsView`. */
export async function readSignUps(
  tx: Tx,
  account: string,
  sources: readonly string[],
  now: string,
) {
  const since = new Date(Date.parse(now) - shownDays * 86_400_000).toISOString()
  return {
    hours: await tx
      .selectFrom('sign_up_count')
      .select(['source_id', 'hour', 'asked', 'confirmed', 'bounced'])
      .where('account_id', '=', account)
      .where('source_id', 'in', sources)
      .where('hour', '>=', since)
      .execute(),
    looks: await tx
      .selectFrom('source_look')
      .select(['source_id', 'delivered_at'])
      .where('account_id', '=', account)
      .where('source_id', 'in', sources)
      .execute(),
    attacks: await tx
      .selectFrom('source_attack')
      .selectAll()
      .where('account_id', '=', account)
      .where('source_id', 'in', sources)
      .where('ended_at', 'is', null)
      .execute(),
  }
}

type Known = Awaited<ReturnType<typeof readSignUps>>

/** What became of the sign-ups through a source in the last days, and what nobody tells. */
export function signUpsView({ hours, looks }: Known, source: string): SignUps {
  const own = hours.filter(({ source_id }) => source_id === source)
  const deliveredAt = looks.find(({ source_id }) => source_id === source)?.delivered_at ?? ''
  const known = own.filter(({ hour }) => lastTold(hour) <= deliveredAt)
  const isTold = sum(own, 'confirmed') > 0
  const asked = sum(own, 'asked')
  // Who confirmed in an hour without having been asked through us says nothing of those who were.
  const count = known.reduce((total, hour) => total + Math.min(hour.confirmed, hour.asked), 0)
  return {
    asked,
    confirmed: isTold ? { count, of: sum(known, 'asked') } : null,
    bounced: sum(own, 'bounced'),
    missing: [
      ...(asked === 0 ? (['asked'] as const) : []),
      ...(isTold ? [] : (['confirmed'] as const)),
    ],
  }
}

/** An attack as it was found. */
export function attackView(row: Selectable<Tables['source_attack']>): Attack {
  return {
    id: row.attack_id,
    kind: row.kind,
    since: row.since,
    foundAt: row.found_at,
    asked: row.asked,
    confirmed: row.confirmed,
    bounced: row.bounced,
    usualShare: row.usual_share,
    perHour: row.per_hour,
    endedAt: row.ended_at,
  }
}

/** When the last of those confirm in time who signed up in an hour. */
function lastTold(hour: string): string {
  return new Date(Date.parse(hour) + (confirmedWithinHours + 1) * 3_600_000).toISOString()
}

function sum(hours: Known['hours'], key: 'asked' | 'confirmed' | 'bounced'): number {
  return hours.reduce((total, hour) => total + hour[key], 0)
}
