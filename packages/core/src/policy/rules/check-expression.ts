import { checkCall } from './check-call.ts'
import { checkAnswer, checkName } from './check-names.ts'
import type { CheckedExpression, CheckedPart } from './checked-expression.ts'
import type { Call, Expression, Part } from './expression.ts'
import { ruleBounds } from './rule-bounds.ts'
import { ruleFaultWords } from './rule-fault-words.ts'
import type { RuleVocabulary } from './rule-vocabulary.ts'
import { fault, startOf, type Walk } from './walk.ts'

/**
 * Checks an expression against what facts there are: types, names, and how much it can cost. CEL
 * itself would find the same only when a case comes along, as an error that makes the rule unknown.
 */
export function checkExpression(
  expression: Expression,
  vocabulary: RuleVocabulary,
): CheckedExpression {
  const walk: Walk = { expression, vocabulary, faults: [], reads: new Map(), parts: 0, loop: null }
  const { root } = expression
  const { type, worstSteps } = checkPart(walk, root)
  const offset = startOf(expression, root)
  if (type !== null && type !== 'bool') {
    fault(walk, offset, ruleFaultWords('rule_not_bool', { type }))
  }
  if (walk.parts > ruleBounds.parts) {
    const counts = { most: ruleBounds.parts, found: walk.parts }
    fault(walk, offset, ruleFaultWords('rule_too_many_parts', counts))
  }
  if (worstSteps > ruleBounds.steps) {
    const counts = { most: ruleBounds.steps, found: worstSteps }
    fault(walk, offset, ruleFaultWords('rule_too_dear', counts))
  }
  const faults = walk.faults.sort((one, other) => one.offset - other.offset)
  return { faults, reads: [...walk.reads.values()], worstSteps }
}

/** Checks one part and everything in it. */
function checkPart(walk: Walk, part: Part): CheckedPart {
  walk.parts += 1
  const { exprKind: kind } = part
  const offset = startOf(walk.expression, part)
  switch (kind.case) {
    case 'constExpr':
      return constant(walk, offset, kind.value.constantKind)
    case 'identExpr':
    case 'selectExpr':
      return checkName(walk, part, offset)
    case 'listExpr':
      return list(walk, kind.value.elements, offset)
    case 'callExpr':
      return call(walk, part, kind.value)
    case 'comprehensionExpr':
      return loop(walk, part, kind.value)
    default:
      return fault(walk, offset, ruleFaultWords('value_built'))
  }
}

type Constant = Extract<Part['exprKind'], { case: 'constExpr' }>['value']['constantKind']
type Loop = Extract<Part['exprKind'], { case: 'comprehensionExpr' }>['value']

function constant(walk: Walk, offset: number, value: Constant): CheckedPart {
  switch (value.case) {
    case 'boolValue':
      return { type: 'bool', worstSteps: 1 }
    case 'int64Value':
      return { type: 'int', worstSteps: 1 }
    case 'doubleValue':
      return { type: 'double', worstSteps: 1 }
    case 'stringValue':
      return { type: 'string', worstSteps: 1, literals: [{ text: value.value, offset }] }
    default:
      return fault(walk, offset, ruleFaultWords('value_kind'))
  }
}

function call(walk: Walk, part: Part, value: Call): CheckedPart {
  const { function: name, target, args } = value
  if (name === '_[_]') return checkAnswer(walk, args, startOf(walk.expression, part))
  const operands = target ? [target, ...args] : args
  return checkCall(
    walk,
    part,
    value,
    operands.map((operand) => checkPart(walk, operand)),
  )
}

function list(walk: Walk, elements: readonly Part[], offset: number): CheckedPart {
  const checked = elements.map((element) => checkPart(walk, element))
  const literals = checked.flatMap((one) => one.literals ?? [])
  if (literals.length < elements.length) {
    return fault(walk, offset, ruleFaultWords('list_entries'))
  }
  const entries = elements.length
  return { type: 'list', worstSteps: 1 + entries, entries, literals }
}

/** A loop over a list; what the parser made of it is known by the name of its macro. */
function loop(walk: Walk, part: Part, value: Loop): CheckedPart {
  const { expression } = walk
  const macro = expression.macroOf(part) ?? ''
  const offset = expression.offsetOf(part)
  const at = bodyAt[macro]
  const step = value.loopStep?.exprKind
  if (at === undefined || step?.case !== 'callExpr') {
    return fault(walk, offset, ruleFaultWords('loop_unknown', { macro }))
  }
  if (walk.loop) return fault(walk, offset, ruleFaultWords('loop_in_loop'))

  const range = checkPart(walk, value.iterRange!)
  if (range.type !== null && range.type !== 'list') {
    return fault(walk, offset, ruleFaultWords('loop_range', { macro, type: range.type }))
  }
  walk.loop = { variable: value.iterVar, range }
  const body = checkPart(walk, step.value.args[at]!)
  walk.loop = null
  if (body.type !== null && body.type !== 'bool') {
    return fault(walk, offset, ruleFaultWords('loop_body', { macro, type: body.type }))
  }
  const entries = range.entries ?? ruleBounds.list
  const worstSteps = 1 + range.worstSteps + entries * (1 + body.worstSteps)
  return { type: 'bool', worstSteps }
}

/** Which operand of the parser's step is what the macro asks of each entry. */
const bodyAt: Readonly<Record<string, number>> = { exists: 1, all: 1, exists_one: 0 }
