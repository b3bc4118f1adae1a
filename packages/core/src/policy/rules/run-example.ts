import type { LocalText } from '../packs/policy-pack.ts'
import type { CompiledRules } from './compile-rules.ts'
import { type CaseOutcome, caseOutcome, type Evaluation, evaluateRules } from './evaluate-rules.ts'
import type { Facts } from './fact-catalogue.ts'
import type { KeyedArea } from './rule-vocabulary.ts'

/** A case made up by a pack's author, with what its rules should make of it: the pack's own test. */
export interface PackExample {
  id: string
  title: LocalText
  /** Where the recipients are (ISO 3166-1); the laws of these countries hold, too. */
  countries?: readonly string[]
  /** Id of an earlier example of the pack; its facts hold where this one states none. */
  like?: string
  /** Null removes a fact of the other example. */
  facts: ExampleFacts
  expect: {
    outcome: CaseOutcome
    route: Evaluation['route']
    /** Ids of this pack's rules that are true, and no others of it. */
    fired: readonly string[]
  }
}

type ExampleFacts = {
  readonly [Name in Exclude<keyof Facts, KeyedArea>]?: Facts[Name] | null
} & {
  readonly [Area in KeyedArea]?: {
    readonly [Key in string]: NonNullable<Facts[Area]>[Key] | null
  }
}

/** The example cases of one pack, and the rules in it. */
interface ExamplesOfPack {
  examples?: readonly PackExample[]
  rules?: readonly { id: string }[]
}

/** The result of an example, and where it differs from what the pack expects. */
export interface ExampleResult {
  evaluation: Evaluation
  differences: readonly { of: 'outcome' | 'route' | 'fired'; expected: string; found: string }[]
}

/** @param rules those of the effective policy for the example's countries */
export function runExample(
  pack: ExamplesOfPack,
  example: PackExample,
  rules: CompiledRules,
): ExampleResult {
  const evaluation = evaluateRules(rules, exampleFacts(pack.examples ?? [], example))
  const { expect } = example
  const own = new Set(pack.rules?.map(({ id }) => id))
  const fired = evaluation.rules
    .filter(
      ({ ruleId, outcome }) =>
        outcome === 'true' && (own.has(ruleId) || expect.fired.includes(ruleId)),
    )
    .map(({ ruleId }) => ruleId)
  const points = [
    { of: 'outcome', expected: expect.outcome, found: caseOutcome(evaluation) },
    { of: 'route', expected: expect.route, found: evaluation.route },
    { of: 'fired', expected: listed(expect.fired), found: listed(fired) },
  ] as const
  return { evaluation, differences: points.filter(({ expected, found }) => expected !== found) }
}

/** The facts of an example, merged with those of the one it is like. */
export function exampleFacts(
  examples: readonly PackExample[],
  { like, facts }: PackExample,
): Facts {
  const other = examples.find(({ id }) => id === like)
  const others = other ? exampleFacts(examples, other) : {}
  const answers = withoutNulls({ ...others.answers, ...facts.answers })
  const figures = withoutNulls({ ...others.figures, ...facts.figures })
  return withoutNulls({ ...others, ...facts, answers, figures })
}

function withoutNulls<Value>(record: Readonly<Record<string, Value | null>>) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))
}

function listed(ids: readonly string[]): string {
  return ids.toSorted().join(', ')
}
