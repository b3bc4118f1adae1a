import type { api, BodyOf } from '@freigabe/contract'
import {
  type Actor,
  decisionsNeeded,
  type PolicyPack,
  type Rule,
  type RuleReturns,
} from '@freigabe/core'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { daysAfter } from '../clock/case-clock.ts'
import { inRecords, isUnchangedSince, recordsOfRules } from './rule-record.ts'

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
 * Whether a rule accepts by itself: an administrator has switched it on, it says what it said then, and nothing
 * that it accepts has turned out bad since. So one bad list takes it back, without anybody's doing.
 */
export async function ruleAccepts(unit: Unit, rule: Rule): Promise<boolean> {
  return unit.as('desk', async () => {
    const standing = await unit.tx
      .selectFrom('rule_standing')
      .select(['accepts', 'changed_at'])
      .where('rule_id', '=', rule.id)
      .executeTakeFirst()
    if (!standing?.accepts) return false
    if (!(await isUnchangedSince(unit.tx, rule, standing.changed_at))) return false
    const bad = await badCases(unit.tx, [rule.id], standing.changed_at)
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

/**
 * What each rule of a policy that accepts has earned, as it is now.
 *
 * @param bad the newest bad case of each rule
 */
export async function readEarned(
  tx: Tx,
  policy: Pick<PolicyPack, 'routing'>,
  now: string,
  acceptingRules: readonly Rule[],
  bad: readonly BadCase[],
): Promise<Map<string, Earned>> {
  const since = daysAfter(now, -daysBack)
  const { badShare, accounts } = policy.routing.earned
  const needed = { blind: decisionsNeeded(badShare), accounts }
  const records = await recordsOfRules(tx, acceptingRules)
  const rows = await decidedByPerson(tx)
    .select((count) => [
      'evaluation.rule_id',
      count.fn.countAll<number>().as('blind'),
      count.fn.count<number>('evaluation.account_id').distinct().as('accounts'),
    ])
    .where(inRecords(records))
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
    acceptingRules.map(({ id }) => {
      const found = rows.find(({ rule_id }) => rule_id === id)
      return [id, { blind: found?.blind ?? 0, accounts: found?.accounts ?? 0, needed }]
    }),
  )
}

function isEarned({ blind, accounts, needed }: Earned): boolean {
  return blind >= needed.blind && accounts >= needed.accounts
}

/** What came back of a rule's lists; of nothing else does letting it accept depend outside this area. */
export type ReturnsOf = (ruleId: string) => Promise<Pick<RuleReturns, 'verdict'>>

/**
 * Lets a rule accept by itself, or stops it; a second identical click changes nothing. Throws NOT_FOUND for a rule
 * that accepts nothing, RULE_NOT_EARNED until people have decided enough of its cases alike, and
 * RULE_RETURNS_NOT_SHOWN while what came back of these is worse than of others, or too little. Where a platform
 * reports no returns, that is on record.
 */
export async function switchRule(
  house: House,
  by: Actor,
  byName: string,
  ruleId: string,
  { accepts }: BodyOf<typeof api.switchRule>,
  returnsOf: ReturnsOf,
): Promise<undefined> {
  const verdict = accepts ? (await returnsOf(ruleId)).verdict : null
  await change(house, 'admin', null, async (unit) => {
    const { tx, now } = unit
    const policy = await house.policies.effective(tx, await house.policies.inForce(tx), [])
    const rule = policy.rules.find(({ id, then }) => id === ruleId && then.effect === 'accept')
    if (rule === undefined) throw new AppError('NOT_FOUND')
    if (await isSetSo(unit, rule, accepts)) return
    if (accepts) await refuseUnearned(unit, policy, rule)
    if (verdict === 'worse' || verdict === 'few') {
      throw new AppError('RULE_RETURNS_NOT_SHOWN', { about: { verdict } })
    }
    await setStanding(tx, ruleId, { accepts, at: now, by: byName })
    const body = { accepts, ...(verdict && { returns: verdict }) }
    unit.logOnPlatform({ type: 'rule_switched', subject: ruleId, by, at: now, body })
  })
}

/** A rule that was taken back counts as neither: whoever switches it off means it to stay off. */
async function isSetSo(unit: Unit, rule: Rule, accepts: boolean): Promise<boolean> {
  if (accepts) return ruleAccepts(unit, rule)
  const standing = await unit.tx
    .selectFrom('rule_standing')
    .select('accepts')
    .where('rule_id', '=', rule.id)
    .executeTakeFirst()
  return standing?.accepts !== true
}

async function refuseUnearned(unit: Unit, policy: PolicyPack, rule: Rule): Promise<void> {
  const earned = await unit.as('desk', async () => {
    const bad = await badCases(unit.tx, [rule.id], daysAfter(unit.now, -daysBack))
    return (await readEarned(unit.tx, policy, unit.now, [rule], bad)).get(rule.id)!
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
