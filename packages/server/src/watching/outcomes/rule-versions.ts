import { type PackLayer, type Requirement, type Rule, ruleContent } from '@freigabe/core'
import { sql } from 'kysely'
import { ruleView } from '../../case/rules/read-evaluation.ts'
import type { Tx } from '../../database/database.ts'
import { packsPublished } from '../../policy/publications/packs-published.ts'
import type { OutcomeSpan } from './outcome-span.ts'

/** A rule as it stood in some publications: with the same expression and effect. */
export interface RuleVersion {
  rule: Pick<Rule, 'id' | 'title'>
  publications: { first: number; last: number }
}

export interface RuleVersions {
  /** Names a rule as it stood in a publication; the same for all in which it stood so. */
  keyOf(rule: string, publication: number): string
  byKey: ReadonlyMap<string, RuleVersion>
  /** All that was asked in these publications, by id. */
  requirements: ReadonlyMap<string, Requirement>
}

/** The rules of all publications under which something was decided in a stretch of time. */
export async function readRuleVersions(
  tx: Tx,
  { since, until }: OutcomeSpan,
): Promise<RuleVersions> {
  const { rows } = await sql<{ publication: number }>`
    select distinct publication from decision join evaluation using (account_id, case_id)
    where decision.at >= ${since}::date and decision.at < ${until}::date
    order by publication`.execute(tx)
  const byKey = new Map<string, RuleVersion>()
  const requirements = new Map<string, Requirement>()
  const rules = new Map<number, Rule[]>()
  for (const { publication } of rows) {
    const layers: PackLayer[] = (await packsPublished(tx, publication)).map(({ layer }) => layer)
    rules.set(
      publication,
      layers.flatMap((layer) => layer.rules ?? []),
    )
    for (const requirement of layers.flatMap((layer) => layer.requirements))
      requirements.set(requirement.id, requirement)
  }
  return { keyOf, byKey, requirements }

  function keyOf(id: string, publication: number): string {
    const own = rules.get(publication) ?? []
    const known = own.find((rule) => rule.id === id)
    const key = known ? ruleContent(known) : JSON.stringify([id])
    const { first, last } = byKey.get(key)?.publications ?? {
      first: publication,
      last: publication,
    }
    const { title } = ruleView(own, id)
    const publications = {
      first: Math.min(first, publication),
      last: Math.max(last, publication),
    }
    byKey.set(key, { rule: { id, title }, publications })
    return key
  }
}
