import {
  answerFlaw,
  type CaseState,
  type DetailEffect,
  type DetailEffects,
  type DetailOutcomes,
  type PolicyPack,
  requirementsFor,
  type SubmissionContent,
} from '@freigabe/core'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import { sweepAll } from '../../jobs/sweep.ts'

/** How many of the newest decisions with a detail, and without it, show what it is worth. */
const decisionsCounted = 200

/** How long the decision on a case took. */
interface DecidedIn {
  at: string
  byRule: boolean
  hoursTaken: number
}

/**
 * Keeps which recommended details a submission had that was just decided, so that their worth can be counted;
 * once a moment.
 */
export async function storeDetailOutcomes(
  tx: Tx,
  policy: PolicyPack,
  { accountId, caseId }: CaseState,
  { at, byRule, hoursTaken }: DecidedIn,
): Promise<void> {
  const row = await tx
    .selectFrom('submission')
    .select('content')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  if (row === undefined) return
  const content = row.content as SubmissionContent
  const recommended = requirementsFor(policy, content).filter(
    ({ requirement }) => requirement.necessity === 'recommended',
  )
  if (recommended.length === 0) return
  await tx
    .insertInto('detail_outcome')
    .values(
      recommended.map(({ key, requirement }) => ({
        case_id: caseId,
        account_id: accountId,
        decided_at: at,
        detail: key,
        given: answerFlaw(requirement, content.answers[key]) === null,
        at_once: byRule,
        hours_taken: hoursTaken,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What recommended details were worth at the last count. */
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

/** Counts again what recommended details are worth, and discards older decisions. */
export const sweepDetailEffects = sweepAll('detail-effects', async (house) => {
  const at = house.clock.now()
  await change(house, 'worker', null, async ({ tx }) => {
    await sql`
      delete from detail_outcome as older
      using (
        select case_id, decided_at, detail,
          row_number() over (partition by detail, given order by decided_at desc, case_id) as place
        from detail_outcome
      ) as placed
      where place > ${decisionsCounted}
        and older.case_id = placed.case_id
        and older.decided_at = placed.decided_at
        and older.detail = placed.detail
    `.execute(tx)
    await tx.deleteFrom('detail_effect').execute()
    await tx
      .insertInto('detail_effect')
      .columns(['detail', 'given', 'cases', 'at_once_share', 'median_hours', 'at'])
      .expression((eb) =>
        eb
          .selectFrom('detail_outcome')
          .select([
            'detail',
            'given',
            sql<number>`count(*)::int`.as('cases'),
            sql<number>`avg(at_once::int)::double precision`.as('at_once_share'),
            sql<number>`percentile_cont(0.5) within group (order by hours_taken)`.as(
              'median_hours',
            ),
            sql<string>`${at}::timestamptz`.as('at'),
          ])
          .groupBy(['detail', 'given']),
      )
      .execute()
  })
})
