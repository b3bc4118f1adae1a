import { generalMethod } from '../../intake/submission-content.ts'
import type { PolicyPack, Requirement, RequirementKind } from '../policy-pack.ts'
import { type Fact, factCatalogue } from './fact-catalogue.ts'
import type { FactType } from './fact-type.ts'
import type { FactName } from './facts.ts'

/** Everything that rules can name: a name that is not in here is a fault, not something false. */
export interface RuleVocabulary {
  methods: ReadonlySet<string>
  requirements: ReadonlyMap<string, Requirement>
  grounds: ReadonlySet<string>
  conditions: ReadonlySet<string>
  /** Ids of the checks and comparisons; null where they are not to be checked. */
  findings: ReadonlySet<string> | null
}

/** A fact's type, and which texts it can hold, where that is known. */
export interface KnownType {
  type: FactType
  among?: ReadonlySet<string>
}

/**
 * @param policy all packs that the rules may refer to, merged
 * @param findings ids of all findings that there are; null leaves them unchecked
 */
export function ruleVocabulary(
  policy: Pick<PolicyPack, 'methods' | 'requirements' | 'grounds' | 'conditions'>,
  findings: readonly string[] | null,
): RuleVocabulary {
  return {
    methods: new Set(policy.methods.map(({ code }) => code)),
    requirements: new Map(policy.requirements.map((one) => [one.id, one])),
    grounds: new Set(policy.grounds.map(({ code }) => code)),
    conditions: new Set(policy.conditions.map(({ code }) => code)),
    findings: findings && new Set(findings),
  }
}

/** The type of a fact by its dotted name; null if there is none. */
export function factType(vocabulary: RuleVocabulary, name: string): KnownType | null {
  if (!Object.hasOwn(factCatalogue, name)) return null
  const { type, names }: Fact = factCatalogue[name as FactName]
  if (names === 'method') return { type, among: vocabulary.methods }
  if (names === 'finding' && vocabulary.findings) return { type, among: vocabulary.findings }
  return { type }
}

/** The type of the answer with this key; null if no method or no requirement is called so. */
export function answerType(vocabulary: RuleVocabulary, key: string): KnownType | null {
  const [method, id, ...more] = key.split('/')
  const requirement = vocabulary.requirements.get(id ?? '')
  if (!requirement || more.length > 0) return null
  if (method !== generalMethod && !vocabulary.methods.has(method!)) return null
  const type = typeOfKind[requirement.kind]
  if (!requirement.choices) return { type }
  return { type, among: new Set(requirement.choices.map(({ value }) => value)) }
}

/** Records are evidence ids like files, or the one text that says they stand in the recipients file. */
const typeOfKind: Record<RequirementKind, FactType> = {
  text: 'string',
  long_text: 'string',
  link: 'string',
  date: 'string',
  choice: 'string',
  number: 'double',
  confirmation: 'bool',
  file: 'list',
  records: 'list',
}
