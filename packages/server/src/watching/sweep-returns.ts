import { type Cohort, judgeReturns, type ProviderIncident, watchedSince } from '@freigabe/core'
import { type SqlBool, sql } from 'kysely'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { sweepEach } from '../jobs/sweep.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { placeHold } from './holds/place-hold.ts'
import { readCohorts } from './read-cohorts.ts'

/** Judges what came back of each account that something was told of since anybody looked. */
export const sweepReturns = sweepEach(
  'returns',
  (tx) =>
    tx
      .selectFrom('return_look')
      .select(['account_id', 'account_id as item', 'told_at as due_at'])
      .where(({ eb, or, ref }) =>
        or([eb('looked_at', 'is', null), eb('looked_at', '<', ref('told_at'))]),
      ),
  (house, { account }) => judgeWhatCameBack(house, account),
)

/** Judges by the policy in force what came back to an account, and holds the units whose figures break a rule. */
export async function judgeWhatCameBack(house: House, account: string): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx, now } = unit
    // What is told from here on is looked at once more.
    const told = await tx
      .selectFrom('return_look')
      .select('told_at')
      .where('account_id', '=', account)
      .executeTakeFirst()
    if (told === undefined) return
    const { watching: terms } = await policyOfAccount(house, tx, account)
    const since = watchedSince(terms, now.slice(0, 10))
    const cohorts = await withoutDecided(tx, account, await readCohorts(tx, account, since))
    const incidents = await unit.as('desk', () => readProviderIncidents(tx, since))
    const found = judgeReturns(terms, cohorts, incidents)
    for (const finding of found) if (finding.level === 'hold') await placeHold(unit, finding)
    const looks = found.filter(({ level }) => level === 'look')
    await tx
      .updateTable('return_look')
      .set({ looked_at: told.told_at, looks: JSON.stringify(looks) })
      .where('account_id', '=', account)
      .execute()
  })
}

/** What was sent before a person ended a hold is decided: the same figures never hold the same unit again. */
async function withoutDecided(tx: Tx, account: string, cohorts: Cohort[]): Promise<Cohort[]> {
  const ended = await tx
    .selectFrom('hold')
    .select(['unit', 'group_id', 'batch_id', 'ended_at'])
    .where('account_id', '=', account)
    .where('ended_at', 'is not', null)
    .execute()
  return cohorts.filter(
    ({ groupId, batchId, sentOn }) =>
      !ended.some(
        (hold) =>
          sentOn <= hold.ended_at!.slice(0, 10) &&
          (hold.unit === 'account' || hold.group_id === groupId) &&
          (hold.unit !== 'import' || hold.batch_id === batchId),
      ),
  )
}

/** The days on which a mailbox provider failed, as people entered them or figures say. */
export async function readProviderIncidents(tx: Tx, since: string): Promise<ProviderIncident[]> {
  const rows = await tx
    .selectFrom('incident')
    .select(['provider', 'since', 'until'])
    .where('kind', '=', 'provider')
    .where('until', '>=', since)
    .where(sql<SqlBool>`(hours is null or hours <> '[]')`)
    .execute()
  return rows.map(({ provider, since: first, until: last }) => ({
    ...{ provider: provider!, kind: 'bounces' },
    from: `${first}T00:00:00.000Z`,
    until: `${last}T23:59:59.999Z`,
  }))
}
