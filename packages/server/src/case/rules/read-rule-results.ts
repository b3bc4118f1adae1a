import type { api, Disagreement, QueryOf, RuleResult } from '@freigabe/contract'
import { agreedAtLeast, decisionsNeeded, type PolicyPack, type Rule } from '@freigabe/core'
import { type RawBuilder, sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { daysAfter } from '../clock/case-clock.ts'
import { ruleView } from './read-evaluation.ts'
import { inRecords, isUnchangedSince, recordsOfRules } from './rule-record.ts'
import { badCases, daysBack, decidedByPerson, readEarned } from './rule-standing.ts'

/** How people judge the acceptances of rules: totals by rule, and the cases rejected all the same. */
export async function readRuleResults(house: House, query: QueryOf<typeof api.readRuleResults>) {
  return readAs(house.database, 'desk', null, async (tx) => {
    const since = daysAfter(house.clock.now(), -daysBack)
    const policy = await policyOfAll(house, tx)
    const rows = await disagreements(tx, since, query.cursor)
      .limit(query.limit + 1)
      .execute()
    const page = pageOf(
      rows,
      query.limit,
      (row): Disagreement => ({
        accountId: row.account_id,
        accountName: row.account_name,
        caseId: row.case_id,
        groupName: row.group_name,
        ruleId: row.rule_id!,
        title: ruleView(policy.rules, row.rule_id!).title,
        sampled: row.sampled,
        decidedAt: row.decided_at,
      }),
      (row) => [row.decided_at, row.evaluation_id],
    )
    return { ...page, rules: await resultsByRule(house, tx, policy, since) }
  })
}

/** The policy in force, for all countries at once: the ids of rules never change meaning. */
async function policyOfAll(house: House, tx: Tx): Promise<PolicyPack> {
  const { rows } = await sql<{ country: string }>`
    select distinct unnest(countries) as country from evaluation where rule_id is not null`.execute(
    tx,
  )
  const countries = rows.map(({ country }) => country)
  return house.policies.effective(tx, await house.policies.inForce(tx), countries)
}

function disagreements(tx: Tx, since: string, cursor: string | undefined) {
  const rows = decidedByPerson(tx)
    .where('evaluation.at', '>', since)
    .innerJoin('account', 'account.account_id', 'evaluation.account_id')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'evaluation'))
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['evaluation.account_id', 'evaluation.case_id', 'evaluation_id', 'sampled'])
    .select(['evaluation.rule_id', 'decision.at as decided_at'])
    .select(['account.name as account_name', 'recipient_group.name as group_name'])
    .where('decision.outcome', '=', 'rejected')
    .orderBy('decision.at', 'desc')
    .orderBy('evaluation_id', 'desc')
  const after = decodeCursor(cursor, 2)
  if (after === null) return rows
  const [at, id] = after
  return rows.where(sql<boolean>`(decision.at, evaluation_id) < (${at}::timestamptz, ${id}::uuid)`)
}

/** Every rule that accepts, or has: what people think of it, and whether it may accept by itself. */
async function resultsByRule(
  house: House,
  tx: Tx,
  policy: PolicyPack,
  since: string,
): Promise<RuleResult[]> {
  const counts = await countByRule(tx, policy, since)
  const ids = counts.map(({ ruleId }) => ruleId)
  const standings = await tx.selectFrom('rule_standing').selectAll().execute()
  const accepting = standings.filter(({ accepts }) => accepts)
  const earliest = [since, ...accepting.map(({ changed_at }) => changed_at)].sort()[0]!
  const bad = await badCases(tx, ids, earliest)
  const current = policy.rules.filter(({ then }) => then.effect === 'accept')
  const earned = await readEarned(tx, policy, house.clock.now(), current, bad)
  const changed = await changedSince(tx, current, accepting)
  // A rule that the policy no longer has cannot be let accept.
  const { badShare, accounts } = policy.routing.earned
  const nothing = { blind: 0, accounts: 0, needed: { blind: decisionsNeeded(badShare), accounts } }
  return counts.map((count) => {
    const standing = standings.find(({ rule_id }) => rule_id === count.ruleId)
    const found = bad.find(({ rule_id }) => rule_id === count.ruleId)
    const isTakenBack = standing?.accepts && found && found.at > standing.changed_at
    const switched = standing?.accepts ? 'accepts' : 'shadow'
    const isChanged = standing?.accepts && changed.has(count.ruleId)
    return {
      ...count,
      agreedAtLeast: agreedAtLeast(count.agreed, count.agreed + count.disagreed),
      standing: isTakenBack ? 'taken_back' : isChanged ? 'changed' : switched,
      changedAt: (isTakenBack ? found.at : standing?.changed_at) ?? null,
      changedBy: isTakenBack ? null : (standing?.changed_by ?? null),
      badCase: found ? { accountId: found.account_id, caseId: found.case_id, at: found.at } : null,
      ...(earned.get(count.ruleId) ?? nothing),
    }
  })
}

/** The rules that were let accept and say something else by now. */
async function changedSince(
  tx: Tx,
  rules: readonly Rule[],
  accepting: readonly { rule_id: string; changed_at: string }[],
): Promise<Set<string>> {
  const changed = new Set<string>()
  for (const { rule_id, changed_at } of accepting) {
    const rule = rules.find(({ id }) => id === rule_id)
    if (rule && !(await isUnchangedSince(tx, rule, changed_at))) changed.add(rule_id)
  }
  return changed
}

type Counts = Pick<RuleResult, 'ruleId' | 'title' | 'earlier' | keyof typeof nothingCounted>
const nothingCounted = { accepted: 0, revoked: 0, agreed: 0, disagreed: 0 }

/** What a rule says now is counted apart from what it, or a rule of its name, said before. */
async function countByRule(tx: Tx, policy: PolicyPack, since: string): Promise<Counts[]> {
  const current = policy.rules.filter(({ then }) => then.effect === 'accept')
  const isPresent = inRecords(await recordsOfRules(tx, current))
  const rows = [
    ...(await countAccepted(tx, isPresent, since)),
    ...(await countDecided(tx, isPresent, since)),
  ]
  const seen = rows.map(({ rule_id }) => rule_id!)
  const ids = [...new Set([...current.map(({ id }) => id), ...seen])].sort()
  return ids.map((ruleId) => {
    const own = rows.filter(({ rule_id }) => rule_id === ruleId)
    const before = own.filter(({ present }) => !present)
    return {
      ruleId,
      title: ruleView(policy.rules, ruleId).title,
      ...figures(own.filter(({ present }) => present)),
      earlier: before.length === 0 ? null : figures(before),
    }
  })
}

function countAccepted(tx: Tx, isPresent: RawBuilder<boolean>, since: string) {
  return tx
    .selectFrom('evaluation')
    .leftJoin('decision as revocation', (join) =>
      join
        .onRef('revocation.account_id', '=', 'evaluation.account_id')
        .onRef('revocation.case_id', '=', 'evaluation.case_id')
        .on('revocation.outcome', '=', 'revoked'),
    )
    .select((count) => [
      'evaluation.rule_id',
      isPresent.as('present'),
      count.fn.countAll<number>().as('accepted'),
      count.fn.count<number>('revocation.decision_id').as('revoked'),
    ])
    .where('evaluation.rule_id', 'is not', null)
    .where('evaluation.outcome', '=', 'accepted')
    .where('evaluation.at', '>', since)
    .groupBy(['evaluation.rule_id', 'present'])
    .execute()
}

function countDecided(tx: Tx, isPresent: RawBuilder<boolean>, since: string) {
  return decidedByPerson(tx)
    .where('evaluation.at', '>', since)
    .select((count) => [
      'evaluation.rule_id',
      isPresent.as('present'),
      count.fn.countAll<number>().filterWhere('decision.outcome', '=', 'accepted').as('agreed'),
      count.fn.countAll<number>().filterWhere('decision.outcome', '=', 'rejected').as('disagreed'),
    ])
    .groupBy(['evaluation.rule_id', 'present'])
    .execute()
}

function figures(rows: readonly Partial<typeof nothingCounted>[]): typeof nothingCounted {
  const { accepted, revoked, agreed, disagreed } = Object.assign({}, nothingCounted, ...rows)
  return { accepted, revoked, agreed, disagreed }
}
