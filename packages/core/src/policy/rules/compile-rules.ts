import { type CelResult, celEnv, isCelError, plan } from '@bufbuild/cel'
import type { FaultWords } from '../packs/local-text.ts'
import { checkExpression } from './check-expression.ts'
import { type Expression, type ExpressionFault, isFault, parseExpression } from './expression.ts'
import type { FactValues } from './fact-values.ts'
import type { Rule, RuleEffect } from './rule.ts'
import { ruleFaultWords } from './rule-fault-texts.ts'
import type { RuleVocabulary } from './rule-vocabulary.ts'
import type { FactRead } from './walk.ts'

/** Rules that are ready to be evaluated, any number of times. */
export interface CompiledRules {
  rules: readonly CompiledRule[]
  /** All facts that the rules read, each once. */
  reads: readonly FactRead[]
  /** Ids of the rules that accept in steps. */
  inSteps: ReadonlySet<string>
  faults: readonly RuleFault[]
}

export interface CompiledRule {
  rule: Rule
  reads: readonly FactRead[]
  /** Null for a rule with a fault, which is unknown whatever the facts. */
  run: ((variables: FactValues['variables']) => CelResult) | null
}

/** What is wrong with a rule. */
export interface RuleFault extends ExpressionFault {
  /** The rule's place among those handed in. */
  rule: number
  /** The part of the rule that is faulty; the offset counts from the start of that part. */
  part: 'when' | 'then'
}

/**
 * Makes rules ready. Faults are for the author of the rules; a rule with a fault stays, and is unknown, so
 * that a case whose pack was fine under an earlier release still opens.
 */
export function compileRules(rules: readonly Rule[], vocabulary: RuleVocabulary): CompiledRules {
  const compiled = rules.map((rule) => compileRule(rule, vocabulary))
  const reads = new Map(compiled.flatMap((one) => one.reads.map((read) => [read.name, read])))
  return {
    rules: compiled.map(({ rule, reads, run }) => ({ rule, reads, run })),
    reads: [...reads.values()],
    inSteps: new Set(rules.filter((rule) => acceptsInSteps(rule, vocabulary)).map(({ id }) => id)),
    faults: compiled.flatMap(({ faults }, at) => faults.map((fault) => ({ ...fault, rule: at }))),
  }
}

function acceptsInSteps({ then }: Rule, { conditions }: RuleVocabulary): boolean {
  if (then.effect !== 'accept') return false
  return then.conditions.some(({ code }) => conditions.get(code) === 'in_steps')
}

type Compiled = CompiledRule & { faults: readonly Omit<RuleFault, 'rule'>[] }

function compileRule(rule: Rule, vocabulary: RuleVocabulary): Compiled {
  const ofEffect = effectFaults(rule.then, vocabulary).map((words) => {
    return { part: 'then' as const, offset: 0, ...words }
  })
  const broken = (faults: readonly ExpressionFault[], reads: readonly FactRead[] = []) => {
    const ofExpression = faults.map((fault) => ({ part: 'when' as const, ...fault }))
    return { rule, reads, run: null, faults: [...ofExpression, ...ofEffect] }
  }
  const expression = parseExpression(rule.when)
  if (isFault(expression)) return broken([expression])
  const { faults, reads } = checkExpression(expression, vocabulary)
  if (faults.length > 0) return broken(faults, reads)
  const { run, alone } = planOf(expression)
  if (!isCelError(alone)) {
    const words = ruleFaultWords('rule_constant', { value: String(alone) })
    return broken([{ offset: 0, ...words }], reads)
  }
  if (reads.length === 0) return broken([{ offset: 0, ...ruleFaultWords('rule_without_facts') }])
  if (ofEffect.length > 0) return broken([], reads)
  return { rule, reads, run, faults: [] }
}

/** CEL's own functions; the check has already turned away those that rules cannot use. */
const environment = celEnv()

type Plan = NonNullable<CompiledRule['run']>

/** Does not depend on the packs, so it is made once, for as long as the expression is remembered. */
const planned = new WeakMap<Expression, { run: Plan; alone: CelResult }>()

/** An expression ready to run, and its result without any fact. */
function planOf(expression: Expression): { run: Plan; alone: CelResult } {
  const known = planned.get(expression)
  if (known) return known
  const run = plan(environment, expression.root)
  const made = { run, alone: run({}) }
  planned.set(expression, made)
  return made
}

/** Names in a rule's effect that no pack has. */
function effectFaults(effect: RuleEffect, vocabulary: RuleVocabulary): FaultWords[] {
  const { requirements, grounds, conditions } = vocabulary
  switch (effect.effect) {
    case 'require':
      return missing('requirement_unknown', [effect.requirement], requirements)
    case 'ask':
      return missing('ground_unknown', [effect.ground], grounds)
    case 'accept':
      return missing(
        'condition_unknown',
        effect.conditions.map(({ code }) => code),
        conditions,
      )
    default:
      return []
  }
}

function missing(
  code: 'requirement_unknown' | 'ground_unknown' | 'condition_unknown',
  names: readonly string[],
  known: { has(name: string): boolean },
): FaultWords[] {
  return names.filter((name) => !known.has(name)).map((id) => ruleFaultWords(code, { id }))
}
