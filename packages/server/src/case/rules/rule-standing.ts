import type { api, BodyOf } from '@freigabe/contract'
import { type Actor, decisionsNeeded, type PolicyPack } from '@freigabe/core'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { daysAfter } from '../clock/case-clock.ts'

/** For how long decisions count, in days. */
export const daysBack = 365

/** A case that a rule accepted, or would have, and that turned out bad. */
export interface BadCase {
  account_id: string
  case_id: string
  rule_id: string
  at: string
}

/**
 * Whether a rule accepts by itself: an administrator has switched it on, and nothing that it accepts has turned
 * out bad since. So one bad list takes it back, without anybody's doing.
 */
export async function ruleAccepts(unit: Unit, ruleId: string): Promise<boolean> {
  return unit.as('desk', async () => {
    const standing = await unit.tx
      .selectFrom('rule_standing')
      .select(['accepts', 'changed_at'])
      .where('rule_id', '=', ruleId)
      .executeTakeFirst()
    if (!standing?.accepts) return false
    const bad = await badCases(unit.tx, [ruleId], standing.changed_at)
    return bad.length === 0
  })
}

/**
 * The newest case of each rule that a person rejected although the rule would have accepted it, or whose approval
 * was revoked afterwards, whole or for an import. What an appeal has opened again does not count.
 */
export async function badCases(
  tx: Tx,
  ruleIds: readonly string[],
  since: string,
): Promise<BadCase[]> {
  const { rows } = await sql<BadCase>`
    select distinct on (rule_id) rule_id, account_id, case_id, at from (
      select evaluation.rule_id, account_id, case_id, decision.at
      from evaluation
      join approval_case using (account_id, case_id)
      join decision using (account_id, case_id, revision)
      where evaluation.rule_id = any(${ruleIds}::text[]) and approval_case.status in ('rejected', 'revoked')
        and decision.outcome = approval_case.status and decision.at > ${since}
      union all
      select evaluation.rule_id, account_id, case_id, batch_revocation.at
      from evaluation
      join approval using (account_id, case_id)
      join batch_revocation using (account_id, approval_id)
      where evaluation.rule_id = any(${ruleIds}::text[]) and undone_at is null
        and batch_revocation.at > ${since}
    ) bad
    order by rule_id, at desc`.execute(tx)
  return rows
}

/** People's decisions on the very revision that a rule accepts. */
export function decidedByPerson(tx: Tx) {
  return tx
    .selectFrom('evaluation')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.account_id', '=', 'evaluation.account_id')
        .onRef('decision.case_id', '=', 'evaluation.case_id')
        .onRef('decision.revision', '=', 'evaluation.revision'),
    )
    .where('evaluation.rule_id', 'is not', null)
    .where('evaluation.outcome', '!=', 'accepted')
    .where('decision.decided_by', '=', 'person')
}

/** What a rule has to show before it may accept by itself, and what it has. */
export interface Earned {
  /** Decisions of people who did not know what the rule says, since the last bad list. */
  blind: number
  accounts: number
  needed: { blind: number; accounts: number }
}

/** @param bad the newest bad case of each rule */
export async function readEarned(
  tx: Tx,
  policy: Pick<PolicyPack, 'routing'>,
  now: string,
  ruleIds: readonly string[],
  bad: readonly BadCase[],
): Promise<Map<string, Earned>> {
  const since = daysAfter(now, -daysBack)
  const { badShare, accounts } = policy.routing.earned
  const needed = { blind: decisionsNeeded(badShare), accounts }
  const rows = await decidedByPerson(tx)
    .select((count) => [
      'evaluation.rule_id',
      count.fn.countAll<number>().as('blind'),
      count.fn.count<number>('evaluation.account_id').distinct().as('accounts'),
    ])
    .where(sql<boolean>`evaluation.rule_id = any(${ruleIds}::text[])`)
    .where('decision.outcome', '=', 'accepted')
    .where('decision.at', '>', since)
    // After the rule's last bad list alone.
    .where((is) =>
      is.and(
        bad.map(({ rule_id, at }) =>
          is.or([is('evaluation.rule_id', '!=', rule_id), is('decision.at', '>', at)]),
        ),
      ),
    )
    .groupBy('evaluation.rule_id')
    .execute()
  return new Map(
    ruleIds.map((id) => {
      const found = rows.find(({ rule_id }) => rule_id === id)
      return [id, { blind: found?.blind ?? 0, accounts: found?.accounts ?? 0, needed }]
    }),
  )
}

function isEarned({ blind, accounts, needed }: Earned): boolean {
  return blind >= needed.blind && accounts >= needed.accounts
}

/**
 * Lets a rule accept by itself, or stops it; a second identical click changes nothing. Throws NOT_FOUND for a rule that accepts nothing, and
 * RULE_NOT_EARNED until people have decided enough of its cases alike.
 */
export async function switchRule(
  house: House,
  by: Actor,
  byName: string,
  ruleId: string,
  { accepts }: BodyOf<typeof api.switchRule>,
): Promise<undefined> {
  await change(house, 'admin', null, async (unit) => {
    const { tx, now } = unit
    const policy = await house.policies.effective(tx, await house.policies.inForce(tx), [])
    const isOne = policy.rules.some(({ id, then }) => id === ruleId && then.effect === 'accept')
    if (!isOne) throw new AppError('NOT_FOUND')
    if (await isSetSo(unit, ruleId, accepts)) return
    if (accepts) await refuseUnearned(unit, policy, ruleId)
    await setStanding(tx, ruleId, { accepts, at: now, by: byName })
    unit.logOnPlatform({ type: 'rule_switched', subject: ruleId, by, at: now, body: { accepts } })
  })
}

/** A rule that was taken back counts as neither: whoever switches it off means it to stay off. */
async function isSetSo(unit: Unit, ruleId: string, accepts: boolean): Promise<boolean> {
  if (accepts) return ruleAccepts(unit, ruleId)
  const standing = await unit.tx
    .selectFrom('rule_standing')
    .select('accepts')
    .where('rule_id', '=', ruleId)
    .executeTakeFirst()
  return standing?.accepts !== true
}

async function refuseUnearned(unit: Unit, policy: PolicyPack, ruleId: string): Promise<void> {
  const earned = await unit.as('desk', async () => {
    const bad = await badCases(unit.tx, [ruleId], daysAfter(unit.now, -daysBack))
    return (await readEarned(unit.tx, policy, unit.now, [ruleId], bad)).get(ruleId)!
  })
  if (isEarned(earned)) return
  const { blind, accounts, needed } = earned
  throw new AppError('RULE_NOT_EARNED', {
    about: {
      decisions: blind,
      accounts,
      neededDecisions: needed.blind,
      neededAccounts: needed.accounts,
    },
  })
}

/** Keeps how a rule stands. Only `switchRule`, and whoever sets up an example, may do so. */
export async function setStanding(
  tx: Tx,
  ruleId: string,
  { accepts, at, by }: { accepts: boolean; at: string; by: string | null },
): Promise<void> {
  const standing = { accepts, changed_at: at, changed_by: by }
  await tx
    .insertInto('rule_standing')
    .values({ rule_id: ruleId, ...standing })
    .onConflict((conflict) => conflict.column('rule_id').doUpdateSet(standing))
    .execute()
}
