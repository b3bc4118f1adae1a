import { contradictionTitles } from '../../case/contradictions/contradiction-titles.ts'
import { signalTitles } from '../../case/signals/signal-texts.ts'
import { generalMethod } from '../../case/submitting/submission-content.ts'
import type { FaultWords } from '../packs/local-text.ts'
import type {
  ConditionKind,
  LocalText,
  PolicyPack,
  Requirement,
  RequirementKind,
} from '../packs/policy-pack.ts'
import type { FindingSeverity } from './case-read.ts'
import { type Fact, type FactName, type FactType, factCatalogue } from './fact-catalogue.ts'
import { countRange, type FigureRange, ownFigures } from './own-figures.ts'
import { ruleFaultWords } from './rule-fault-texts.ts'

/** Everything that rules can name: a name that is not here is a fault, not something false. */
export interface RuleVocabulary {
  methods: ReadonlySet<string>
  requirements: ReadonlyMap<string, NamedRequirement>
  grounds: ReadonlySet<string>
  /** With their kinds. */
  conditions: ReadonlyMap<string, ConditionKind>
  /** Each finding of the checks and comparisons; null where that is not to be checked. */
  findings: KnownFindings | null
}

export type KnownFindings = ReadonlyMap<string, KnownFinding>

/** What a finding can weigh, and its figures by their path with the range of each. */
export interface KnownFinding {
  weights: readonly FindingSeverity[]
  figures: ReadonlyMap<string, FigureRange>
}

type NamedRequirement = Pick<Requirement, 'id' | 'kind' | 'choices'>

/** The parts of a pack that rules can name; a policy and a single pack both have them. */
interface Named {
  methods: readonly { code: string }[]
  requirements: readonly NamedRequirement[]
  grounds: readonly { code: string }[]
  conditions: readonly { code: string; kind: ConditionKind }[]
}

/** A fact's type and, where known, the texts it can hold. */
export interface KnownType {
  type: FactType
  among?: ReadonlySet<string>
}

/**
 * @param packs everything the rules may refer to, or the policy that the packs were merged into
 * @param findings all that exist; null leaves them unchecked
 */
export function ruleVocabulary(
  packs: readonly Named[],
  findings: KnownFindings | null,
): RuleVocabulary {
  const codes = (list: 'methods' | 'grounds') =>
    new Set(packs.flatMap((pack) => pack[list].map(({ code }) => code)))
  return {
    methods: codes('methods'),
    requirements: new Map(packs.flatMap((pack) => pack.requirements.map((one) => [one.id, one]))),
    grounds: codes('grounds'),
    conditions: new Map(
      packs.flatMap((pack) => pack.conditions.map(({ code, kind }) => [code, kind])),
    ),
    findings,
  }
}

/** The type of a fact by its dotted name; null if there is none. */
export function factType(vocabulary: RuleVocabulary, name: string): KnownType | null {
  if (!Object.hasOwn(factCatalogue, name)) return null
  const { type, names }: Fact = factCatalogue[name as FactName]
  if (names === 'method') return { type, among: vocabulary.methods }
  if (names === 'finding' && vocabulary.findings) {
    return { type, among: new Set(vocabulary.findings.keys()) }
  }
  if (names === 'signal') return { type, among: signalCodes }
  if (names === 'contradiction') return { type, among: contradictionCodes }
  return { type }
}

const signalCodes: ReadonlySet<string> = new Set(Object.keys(signalTitles))
const contradictionCodes: ReadonlySet<string> = new Set(Object.keys(contradictionTitles))

/** What is looked up in brackets, by a key in quotes. */
export const keyedAreas = ['answers', 'figures'] as const
export type KeyedArea = (typeof keyedAreas)[number]

/** An answer or a figure as a rule writes it: `answers["general/purpose"]`. */
export function keyedName(area: KeyedArea, key: string): string {
  return `${area}[${JSON.stringify(key)}]`
}

/** Area and key of such a name; null for any other. */
export function keyOf(name: string): { area: KeyedArea; key: string } | null {
  const found = /^(?<area>answers|figures)\["(?<key>.*)"\]$/.exec(name)?.groups
  return found ? { area: found.area as KeyedArea, key: found.key! } : null
}

/** The range of a figure by its key; null if there is none. */
export function figureRange({ findings }: RuleVocabulary, key: string): FigureRange | null {
  const [id = '', figure = ''] = key.split(/\.(.*)/s)
  const own = ownFigures.get(id)?.get(figure)
  if (own || findings === null) return own ?? countRange
  return findings.get(id)?.figures.get(figure) ?? null
}

/** The type of what is looked up under this key, or why there is nothing. */
export function keyedType(
  vocabulary: RuleVocabulary,
  area: KeyedArea,
  key: string,
): KnownType | FaultWords {
  if (area === 'answers') return answerType(vocabulary, key)
  if (figureRange(vocabulary, key) === null) return ruleFaultWords('rule_figure_unknown', { key })
  return { type: 'double' }
}

function answerType(vocabulary: RuleVocabulary, key: string): KnownType | FaultWords {
  const [method, id, ...more] = key.split('/')
  const requirement = vocabulary.requirements.get(id ?? '')
  const isMethod = method === generalMethod || vocabulary.methods.has(method!)
  if (!requirement || !isMethod || more.length > 0) {
    return ruleFaultWords('answer_unknown', { key })
  }
  const type = answerFactTypes[requirement.kind]
  if (type === null) return ruleFaultWords('answer_in_words', { key })
  if (!requirement.choices) return { type }
  return { type, among: new Set(requirement.choices.map(({ value }) => value)) }
}

/**
 * The type in which rules see answers of a kind; null for kinds that they do not see. Records are evidence
 * ids, like files, or the one text that says they stand in the recipients file.
 */
export const answerFactTypes: Record<RequirementKind, FactType | null> = {
  text: null,
  long_text: null,
  link: null,
  date: 'string',
  choice: 'string',
  number: 'double',
  confirmation: 'bool',
  file: 'list',
  records: 'list',
}

/** What an input of a rule is, in words: a fact's text, or what was asked for an answer. */
export function inputLabel(policy: Pick<PolicyPack, 'requirements'>, name: string): LocalText {
  if (Object.hasOwn(factCatalogue, name)) {
    const { de, en }: LocalText = factCatalogue[name as keyof typeof factCatalogue].text
    return { de: withoutStop(de), en: withoutStop(en) }
  }
  const asked = keyOf(name)?.key ?? name
  const requirement = policy.requirements.find(({ id }) => asked.endsWith(`/${id}`))
  return requirement?.label ?? { de: name, en: name }
}

/** Whether an input of a rule may be shown to nobody but the desk. */
export function isForDesk(name: string): boolean {
  return Object.hasOwn(factCatalogue, name) && 'forDesk' in factCatalogue[name as FactName]
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}
