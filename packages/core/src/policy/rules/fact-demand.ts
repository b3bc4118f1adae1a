import {
  type Fact,
  type FactName,
  type Facts,
  type FactValue,
  factCatalogue,
} from './fact-catalogue.ts'
import { factType, figureRange, keyedName, keyOf, type RuleVocabulary } from './rule-vocabulary.ts'

/** What must be so of one fact. Everything that is given must hold; what is missing may be anything. */
export interface Demand {
  /** A number is at least this, or above it. */
  least?: Bound
  most?: Bound
  /** A text, or `true` and `false` as texts, is one of these. */
  among?: ReadonlySet<string>
  not?: ReadonlySet<string>
  /** A list holds all of these, none of those, and nothing beyond the last. */
  has?: ReadonlySet<string>
  lacks?: ReadonlySet<string>
  only?: ReadonlySet<string>
}

export interface Bound {
  at: number
  /** The bound itself is left out. */
  isOpen: boolean
}

/** What must be so of several facts at once, by name. */
export type Demands = ReadonlyMap<string, Demand>

/** Both demands at once; null where no case can meet both. */
export function bothDemands(
  one: Demands,
  other: Demands,
  vocabulary: RuleVocabulary,
): Demands | null {
  const both = new Map(one)
  for (const [name, demand] of other) {
    const joined = join(both.get(name) ?? {}, demand)
    if (!canBeMet(name, joined, vocabulary)) return null
    both.set(name, joined)
  }
  return hasFindingTwice(both) ? null : both
}

function join(one: Demand, other: Demand): Demand {
  const joined: Demand = {}
  const least = tighter(one.least, other.least, (a, b) => a.at - b.at)
  const most = tighter(one.most, other.most, (a, b) => b.at - a.at)
  if (least) joined.least = least
  if (most) joined.most = most
  for (const part of ['among', 'only'] as const) {
    const [a, b] = [one[part], other[part]]
    const common = a && b ? kept(a, (text) => b.has(text)) : (a ?? b)
    if (common) joined[part] = common
  }
  for (const part of ['not', 'has', 'lacks'] as const) {
    const [a, b] = [one[part], other[part]]
    const all = a && b ? new Set([...a, ...b]) : (a ?? b)
    if (all) joined[part] = all
  }
  return joined
}

function tighter(
  one: Bound | undefined,
  other: Bound | undefined,
  order: (one: Bound, other: Bound) => number,
): Bound | undefined {
  if (!one || !other) return one ?? other
  const by = order(one, other)
  if (by === 0) return one.isOpen ? one : other
  return by > 0 ? one : other
}

function canBeMet(name: string, demand: Demand, vocabulary: RuleVocabulary): boolean {
  const { not, has = none, lacks = none, only } = demand
  const { least, most } = withinRange(name, demand, vocabulary)
  if (least.at > most.at || (least.at === most.at && (least.isOpen || most.isOpen))) return false
  const among = demand.among && kept(demand.among, (text) => !not?.has(text))
  if (among && ![...among].some((text) => canBe(name, text, vocabulary))) return false
  if ([...has].some((text) => lacks.has(text) || (only && !only.has(text)))) return false
  return [...has].every((text) => canBe(name, text, vocabulary))
}

const none: ReadonlySet<string> = new Set()

function kept(texts: ReadonlySet<string>, isKept: (text: string) => boolean): Set<string> {
  return new Set([...texts].filter(isKept))
}

/** The bounds of a demand within those of the fact; between whole numbers an open bound moves to the next. */
function withinRange(
  name: string,
  { least, most }: Demand,
  vocabulary: RuleVocabulary,
): { least: Bound; most: Bound } {
  const range = rangeOf(name, vocabulary)
  const isWhole = factOf(name)?.type === 'int'
  const whole = (bound: Bound, step: 1 | -1): Bound => {
    if (!isWhole || !Number.isFinite(bound.at)) return bound
    const next = step === 1 ? Math.ceil(bound.at) : Math.floor(bound.at)
    return { at: bound.isOpen && next === bound.at ? next + step : next, isOpen: false }
  }
  const lower = tighter({ at: range[0], isOpen: false }, least, (a, b) => a.at - b.at)!
  const upper = tighter({ at: range[1], isOpen: false }, most, (a, b) => b.at - a.at)!
  return { least: whole(lower, 1), most: whole(upper, -1) }
}

/** The least and the greatest that a number can be; an answer can be any. */
function rangeOf(name: string, vocabulary: RuleVocabulary): readonly [number, number] {
  const keyed = keyOf(name)
  const figure = keyed?.area === 'figures' ? figureRange(vocabulary, keyed.key) : null
  if (figure !== null) return figure
  const fact = factOf(name)
  if (fact === null) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return fact.range ?? [0, Number.POSITIVE_INFINITY]
}

/** Whether a fact can be this text, or hold it. A finding weighs only what its check lets it weigh. */
function canBe(name: string, text: string, vocabulary: RuleVocabulary): boolean {
  const among = factType(vocabulary, name)?.among
  if (among && !among.has(text)) return false
  const fact = factOf(name)
  if (fact?.values && !Object.hasOwn(fact.values, text)) return false
  const weights = fact?.names === 'finding' ? vocabulary.findings?.get(text)?.weights : undefined
  return weights?.some((weight) => name === `findings.${weight}`) ?? true
}

function factOf(name: string): Fact | null {
  return Object.hasOwn(factCatalogue, name) ? factCatalogue[name as FactName] : null
}

/**
 * Each finding counts once, at its gravest, so it stands in one of the lists alone. So does a contradiction,
 * whose list says what it points to.
 */
function hasFindingTwice(demands: Demands): boolean {
  const seen = new Set<string>()
  for (const [name, { has = none }] of demands) {
    if (!/^(findings|contradictions)\./.test(name)) continue
    if ([...has].some((id) => seen.has(id))) return true
    for (const id of has) seen.add(id)
  }
  return false
}

/**
 * The names of facts that no case can have, or not beside those before them, and of figures that there are
 * not. Answers are left out.
 */
export function impossibleFacts(
  { answers: _, figures = {}, ...facts }: Facts,
  vocabulary: RuleVocabulary,
): string[] {
  let demands: Demands = new Map()
  const named = Object.entries(figures).map(([key, value]) => [key, value] as const)
  const unknown = named.filter(([key]) => figureRange(vocabulary, key) === null)
  const found = Object.entries<FactValue>({
    ...facts,
    ...Object.fromEntries(named.map(([key, value]) => [keyedName('figures', key), value])),
  })
    .filter(([name, value]) => {
      const both = bothDemands(demands, new Map([[name, demandOf(value)]]), vocabulary)
      demands = both ?? demands
      return both === null
    })
    .map(([name]) => name)
  return [...unknown.map(([key]) => keyedName('figures', key)), ...found]
}

function demandOf(value: FactValue): Demand {
  if (typeof value === 'number') {
    const bound = { at: value, isOpen: false }
    return { least: bound, most: bound }
  }
  if (typeof value === 'object') return { has: new Set(value) }
  return { among: new Set([String(value)]) }
}
