import type { Evaluation, RuleTrace } from '@freigabe/contract'
import type { PolicyPack, Rule, RuleOutcome } from '@freigabe/core'
import type { Selectable } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { inputNames, inputTitle } from './input-names.ts'

/**
 * What the rules made of a case's newest revision, or of an earlier one, for the desk. The reviewer must not
 * know whether a rule would accept: in every undecided case anything that tells is left out, so that its
 * absence tells nothing, either.
 */
export async function readEvaluation(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  { isDecided, atMostRevision }: { isDecided: boolean; atMostRevision?: number },
): Promise<Evaluation | null> {
  let evaluations = tx
    .selectFrom('evaluation')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
  if (atMostRevision !== undefined) {
    evaluations = evaluations.where('revision', '<=', atMostRevision)
  }
  const row = await evaluations.orderBy('revision', 'desc').limit(1).executeTakeFirst()
  if (row === undefined) return null
  const policy = await house.policies.effective(tx, row.publication, row.countries)
  const told = row.trace.rules.map((outcome) => traceOf(policy, row.trace, outcome))
  return {
    revision: row.revision,
    at: row.at,
    route: row.route,
    outcome: row.outcome,
    skills: [...row.trace.skills],
    rules: isDecided ? told : told.filter(({ effect }) => !isHidden(effect, row)),
    trouble: row.trouble,
    acceptance:
      isDecided && row.rule_id !== null ? { ruleId: row.rule_id, sampled: row.sampled } : null,
  }
}

function isHidden(effect: RuleTrace['effect'], { sampled }: Selectable<Tables['evaluation']>) {
  return effect === 'accept' || (sampled && effect === 'recommend_acceptance')
}

/**
 * A rule that the policy no longer has, because its pack is gone, still shows how it came out. One that would accept
 * in steps, and cannot while nobody tells what comes back, shows what is left of it: a recommendation.
 */
function traceOf(
  policy: PolicyPack,
  { recommendedBy }: { recommendedBy: readonly string[] },
  outcome: RuleOutcome,
): RuleTrace {
  const { ruleId, inputs, trouble } = outcome
  const rule = policy.rules.find(({ id }) => id === ruleId)
  const unnamed = { de: ruleId, en: ruleId }
  return {
    id: ruleId,
    title: rule?.title ?? unnamed,
    explanation: rule?.explanation ?? unnamed,
    basis: rule?.basis ?? 'house',
    effect: recommendedBy.includes(ruleId)
      ? 'recommend_acceptance'
      : (rule?.then.effect ?? 'unknown'),
    route: rule?.then.effect === 'route' ? rule.then.to : null,
    outcome: outcome.outcome,
    inputs: inputs.map(({ name, value }) => ({
      name,
      label: inputTitle(policy, name),
      value: typeof value === 'object' && value !== null ? [...value] : value,
      names: inputNames(policy, name, value),
    })),
    trouble: trouble ?? null,
  }
}

/** A rule in words; one that the policy no longer has is named by its id. */
export function ruleView(
  rules: readonly Rule[],
  id: string,
): Pick<Rule, 'id' | 'title' | 'explanation'> {
  const unnamed = { de: id, en: id }
  const { title, explanation } = rules.find((rule) => rule.id === id) ?? {
    title: unnamed,
    explanation: unnamed,
  }
  return { id, title, explanation }
}
