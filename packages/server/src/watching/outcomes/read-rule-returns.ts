import type { RuleReturns } from '@freigabe/contract'
import { compareReturns, type PolicyPack, type Rule } from '@freigabe/core'
import { sql } from 'kysely'
import { recordsOfRules } from '../../case/rules/rule-record.ts'
import { decidedByPerson } from '../../case/rules/rule-standing.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { outcomeSpan } from './outcome-span.ts'
import { readDecidedApprovals } from './read-decided-approvals.ts'
import { withShares } from './read-outcomes.ts'
import { readSentImports } from './read-sent-imports.ts'
import { readRuleVersions } from './rule-versions.ts'

/** How long after a decision is looked at, in days, and how far back, as far as counts are kept. */
const looked = { days: 30, weeks: 40 }

/** What came back of what each rule in force would have accepted, as it stands now. */
export async function readRuleReturns(house: House): Promise<{ rules: RuleReturns[] }> {
  const read = await readAs(house.database, 'desk', null, async (tx) => {
    const policy = await house.policies.effective(tx, await house.policies.inForce(tx), [])
    const span = outcomeSpan(house.clock.now(), looked, policy.watching)
    const rules = acceptingRules(policy)
    const { approvals } = await readDecidedApprovals(tx, span, await readRuleVersions(tx, span))
    return {
      rules,
      approvals: approvals.filter(({ decidedBy }) => decidedBy.kind !== 'rule'),
      imports: await readSentImports(tx, span, policy.watching),
      wouldAccept: await readWouldAccept(tx, rules, span.since),
    }
  })
  const imports = await withShares(house, read.imports)
  return {
    rules: read.rules.map(({ id }) => {
      const own = read.approvals.filter(({ decisionId }) => read.wouldAccept.get(decisionId) === id)
      const { verdict, rates } = compareReturns(own, read.approvals, imports)
      return { ruleId: id, verdict, rates: [...rates] }
    }),
  }
}

/** Of one rule; nothing is told of a rule that accepts nothing. */
export async function returnsOfRule(
  house: House,
  ruleId: string,
): Promise<Pick<RuleReturns, 'verdict'>> {
  const { rules } = await readRuleReturns(house)
  return rules.find((rule) => rule.ruleId === ruleId) ?? { verdict: 'untold' }
}

function acceptingRules({ rules }: PolicyPack): Rule[] {
  return rules.filter(({ then }) => then.effect === 'accept')
}

/** The rule that would have accepted, by each decision of a person, where it said what it says now. */
async function readWouldAccept(
  tx: Tx,
  rules: readonly Rule[],
  since: string,
): Promise<Map<string, string>> {
  const records = await recordsOfRules(tx, rules)
  const rows = await decidedByPerson(tx)
    .select(['decision.decision_id', 'evaluation.rule_id'])
    .where('decision.at', '>=', since)
    .where(
      sql<boolean>`(evaluation.rule_id, evaluation.publication) in (
        select * from unnest(${records.map(({ ruleId }) => ruleId)}::text[],
          ${records.map(({ publication }) => publication)}::int[]))`,
    )
    .execute()
  return new Map(rows.map((row) => [row.decision_id, row.rule_id!]))
}
