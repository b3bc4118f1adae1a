import type { DetailEffect, DetailEffects, DetailOutcomes } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'

/** What recommended details were worth so far, as counted last. */
export async function readDetailEffects(tx: Tx): Promise<DetailEffects> {
  const rows = await tx.selectFrom('detail_effect').selectAll().execute()
  const counted = new Map<string, Partial<DetailEffect>>()
  for (const { detail, given, cases, at_once_share, median_hours } of rows) {
    const outcomes: DetailOutcomes = {
      cases,
      atOnceShare: at_once_share,
      medianHours: median_hours,
    }
    counted.set(detail, {
      ...counted.get(detail),
      ...(given ? { given: outcomes } : { leftOut: outcomes }),
    })
  }
  return new Map(
    [...counted].flatMap(([detail, { given, leftOut }]) =>
      given && leftOut ? [[detail, { given, leftOut }]] : [],
    ),
  )
}
