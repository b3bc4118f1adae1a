import type { Evaluation, RuleTrace } from '@freigabe/contract'
import {
  comparisonTitles,
  contradictionTitles,
  type Fact,
  type FactValue,
  factCatalogue,
  inputLabel,
  keyOf,
  type LocalText,
  type PolicyPack,
  type Rule,
  type RuleOutcome,
  signalTitles,
} from '@freigabe/core'
import { checks, columnRoleTexts } from '@freigabe/screening'
import type { Selectable } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { dated } from './answer-in-words.ts'
import { figureWords } from './figure-words.ts'

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

type Named = Pick<PolicyPack, 'methods' | 'requirements'>

/**
 * The name of each text in an input of a rule, in order; its code where it has no name. Empty for an input
 * without text.
 */
export function inputNames(policy: Named, name: string, value: FactValue | null): LocalText[] {
  const codes = typeof value === 'string' ? [value] : typeof value === 'object' ? (value ?? []) : []
  return codes.map((code) => nameOf(policy, name, code) ?? { de: code, en: code })
}

function nameOf(policy: Named, name: string, code: string): LocalText | undefined {
  const keyed = keyOf(name)
  if (keyed?.area === 'answers') return givenAnswer(policy, keyed.key, code)
  if (!Object.hasOwn(factCatalogue, name)) return undefined
  const { names, values }: Fact = factCatalogue[name as keyof typeof factCatalogue]
  return names === undefined ? byCode(values ?? {}, code) : namers[names](policy, code)
}

type Namer = (policy: Named, code: string) => LocalText | undefined

const namers: Record<NonNullable<Fact['names']>, Namer> = {
  method: ({ methods }, code) => methods.find((method) => method.code === code)?.label,
  finding: (_, code) => byCode(findingTitles, code),
  contradiction: (_, code) => byCode(contradictionTitles, code),
  signal: (_, code) => byCode(signalTitles, code),
  country: (_, code) => ({ de: country('de', code), en: country('en', code) }),
  column: (_, code) => byCode(columnRoleTexts, code),
  answer: asked,
  statement: (policy, statement) => {
    const [kind, code = ''] = statement.split(':', 2)
    return kind === 'method' ? namers.method(policy, code) : asked(policy, code)
  },
}

const findingTitles: Readonly<Record<string, LocalText>> = {
  ...Object.fromEntries(Object.entries(checks).map(([id, { title }]) => [id, title])),
  ...comparisonTitles,
}

/** What a figure is of. */
const figureTitles = {
  ...findingTitles,
  ...contradictionTitles,
  ...signalTitles,
  ...factCatalogue['traits.own'].values,
}

/** What an input of a rule is, in words. */
export function inputTitle(policy: Named, name: string): LocalText {
  const keyed = keyOf(name)
  if (keyed?.area !== 'figures') return inputLabel(policy, name)
  const [id = '', figure = ''] = keyed.key.split(/\.(.*)/s)
  const { de, en } = byCode(figureTitles, id) ?? { de: id, en: id }
  const words = figureWords(figure)
  return { de: `${de}: ${words.de}`, en: `${en}: ${words.en}` }
}

function byCode(texts: Readonly<Record<string, LocalText>>, code: string): LocalText | undefined {
  return Object.hasOwn(texts, code) ? texts[code] : undefined
}

/** What was asked, and for which method, since several can ask the same. */
function asked({ methods, requirements }: Named, key: string): LocalText | undefined {
  const [area, id] = key.split('/')
  const label = requirements.find((requirement) => requirement.id === id)?.label
  const method = methods.find(({ code }) => code === area)?.label
  if (label === undefined || method === undefined) return label
  return { de: `${label.de} (${method.de})`, en: `${label.en} (${method.en})` }
}

function givenAnswer({ requirements }: Named, key: string, answer: string): LocalText | undefined {
  const requirement = requirements.find(({ id }) => key.endsWith(`/${id}`))
  if (requirement?.kind === 'date') return dated(answer)
  if (answer === 'recipients_file')
    return { de: 'in der Empfängerdatei', en: 'in the recipients file' }
  return requirement?.choices?.find(({ value }) => value === answer)?.label
}

function country(language: 'de' | 'en', code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}
