import type { api, Outcomes, QueryOf } from '@freigabe/contract'
import { type ComparedOutcomes, compareOutcomes } from '@freigabe/core'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { type OutcomeSpan, outcomeSpan } from './outcome-span.ts'
import { readDecidedApprovals } from './read-decided-approvals.ts'
import { readSentImports } from './read-sent-imports.ts'
import { type RuleVersion, readRuleVersions } from './rule-versions.ts'

/**
 * What came of approvals after they were sent to, over all accounts. Each is looked at for the same time, and none
 * before all of that time has passed. One measure holds for all, that of the policy at the platform’s home.
 */
export async function readOutcomes(
  house: House,
  { basis, ...wanted }: QueryOf<typeof api.readOutcomes>,
): Promise<Outcomes> {
  const read = await readAs(house.database, 'desk', null, async (tx) => {
    const { watching } = await house.policies.effective(tx, await house.policies.inForce(tx), [])
    const span = outcomeSpan(house.clock.now(), wanted, watching)
    const rules = await readRuleVersions(tx, span)
    return {
      ...{ span, rules },
      ...(await readDecidedApprovals(tx, span, rules)),
      imports: await readSentImports(tx, span, watching),
      groupOnly: await countGroupOnly(tx, span),
    }
  })
  const imports = await withShares(house, read.imports)
  const compared = compareOutcomes(read.approvals, imports, read.rejected, basis)
  return { ...read.span, basis, groupOnly: read.groupOnly, ...inWords(compared, read.rules.byKey) }
}

function inWords(compared: ComparedOutcomes, versions: ReadonlyMap<string, RuleVersion>) {
  const named = <Sums extends { rule: string }>(all: readonly Sums[]) =>
    all.map((sums) => ({ ...sums, ...versions.get(sums.rule)! }))
  const { rules, recommended, methods, evidence } = compared
  return {
    ...compared,
    rules: named(rules),
    recommended: named(recommended),
    methods: [...methods],
    evidence: [...evidence],
  }
}

/** Approvals to which something was sent, of which no import was ever told. */
async function countGroupOnly(tx: Tx, { since, until, days }: OutcomeSpan): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from approval
    cross join lateral (
      select bool_or(batch_id is null) and bool_and(batch_id is null) as is_group_only from sent_count
      where sent_count.account_id = approval.account_id and sent_count.group_id = approval.group_id
        and day >= (starts_at at time zone 'UTC')::date
        and day < (starts_at at time zone 'UTC')::date + ${days}::int
    ) sent
    where starts_at >= ${since}::date and starts_at < ${until}::date and is_group_only`.execute(tx)
  return rows[0]!.count
}

type Imports = Awaited<ReturnType<typeof readSentImports>>

/** How much their samples tell apart, of the imports of which something is known by samples alone. */
export async function withShares(house: House, imports: Imports): Promise<Imports> {
  const sampled = imports.filter(
    ({ untold, came }) => untold.length > 0 || came.some((one) => one.basis === 'sketch'),
  )
  if (sampled.length === 0) return imports
  const ids = sampled.map(({ batchId }) => batchId)
  const rows = await readAs(house.database, 'comparer', null, (tx) =>
    sql<{ batch: string; share: number }>`
      select batch_id as batch, power(2, -rate)::float8 as share from sketch
      where (account_id, batch_id) in (
        select * from unnest(${sampled.map(({ accountId }) => accountId)}::uuid[], ${ids}::uuid[]))`
      .execute(tx)
      .then((result) => result.rows),
  )
  const shares = new Map(rows.map(({ batch, share }) => [batch, share]))
  return imports.map((sent) => ({ ...sent, shareTold: shares.get(sent.batchId) ?? 0 }))
}
