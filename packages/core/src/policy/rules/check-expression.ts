import { checkCall } from './check-call.ts'
import type { Call, Expression, ExpressionFault, Part } from './expression.ts'
import { ruleBounds } from './rule.ts'
import { ruleFaultWords } from './rule-fault-texts.ts'
import {
  factType,
  type KnownType,
  keyedAreas,
  keyedName,
  keyedType,
  type RuleVocabulary,
} from './rule-vocabulary.ts'
import { type CheckedPart, type FactRead, fault, type Walk } from './walk.ts'

/** What a check finds out about an expression. */
export interface CheckedExpression {
  /** In the order of the text. */
  faults: readonly ExpressionFault[]
  /** The facts that it reads, each once, in the order of the text. */
  reads: readonly FactRead[]
  /** How many steps an evaluation takes at worst, with the largest facts that there can be. */
  worstSteps: number
}

/**
 * Checks an expression against the facts that exist: types, names, and how much it can cost. CEL itself would
 * find the same only when a case comes along, as an error that makes the rule unknown.
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

/** A fact by its dotted name, or the variable of the loop. */
function checkName(walk: Walk, part: Part, offset: number): CheckedPart {
  const name = dottedName(part)
  if (name === null) {
    return fault(walk, offset, ruleFaultWords('fact_asked_for'))
  }
  if (name === walk.loop?.variable) {
    const { among, literals } = walk.loop.range
    return { type: 'string', worstSteps: 1, ...(among && { among }), ...(literals && { literals }) }
  }
  const [area = '', key = ''] = name.split(/\.(.*)/s)
  const known = factType(walk.vocabulary, name)
  if (!known) return fault(walk, offset, ruleFaultWords('fact_unknown', { fact: name }))
  return read(walk, { name, area, key, type: known.type }, known)
}

/** An answer or a figure by its key in brackets. */
function checkKeyed(walk: Walk, [of, at]: readonly Part[], offset: number): CheckedPart {
  const key = at?.exprKind.case === 'constExpr' ? at.exprKind.value.constantKind : undefined
  const area = keyedAreas.find((one) => of && one === dottedName(of))
  if (!area || key?.case !== 'stringValue') {
    return fault(walk, offset, ruleFaultWords('answer_key_form'))
  }
  const known = keyedType(walk.vocabulary, area, key.value)
  if ('code' in known) return fault(walk, walk.expression.offsetOf(at!), known)
  const name = keyedName(area, key.value)
  return read(walk, { name, area, key: key.value, type: known.type }, known)
}

function read(walk: Walk, fact: FactRead, { type, among }: KnownType): CheckedPart {
  walk.reads.set(fact.name, fact)
  const entries = type === 'list' && { entries: ruleBounds.list }
  return { type, worstSteps: 1, ...entries, ...(among && { among }) }
}

/** `screening.recipients`; null for anything but dotted names. */
function dottedName(part: Part): string | null {
  const { exprKind: kind } = part
  if (kind.case === 'identExpr') return kind.value.name
  if (kind.case !== 'selectExpr' || kind.value.testOnly) return null
  const parent = dottedName(kind.value.operand!)
  return parent === null ? null : `${parent}.${kind.value.field}`
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

function call(walk: Walk, part: Part, value: Call): CheckedPart {
  const { function: name, target, args } = value
  if (name === '_[_]') return checkKeyed(walk, args, startOf(walk.expression, part))
  const operands = target ? [target, ...args] : args
  return checkCall(
    walk,
    part,
    value,
    operands.map((operand) => checkPart(walk, operand)),
  )
}

/** A loop over a list; the macro's name tells what the parser made of it. */
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

/** Which operand of the parser's step is the macro's condition on each entry. */
const bodyAt: Readonly<Record<string, number>> = { exists: 1, all: 1, exists_one: 0 }

/** Where a part begins, which for an operator is its first operand. */
function startOf(expression: Expression, part: Part): number {
  const { exprKind: kind } = part
  const own = expression.offsetOf(part)
  if (kind.case === 'selectExpr') return startOf(expression, kind.value.operand!)
  if (kind.case === 'comprehensionExpr') return startOf(expression, kind.value.iterRange!)
  if (kind.case !== 'callExpr') return own
  const first = kind.value.target ?? kind.value.args[0]
  return first ? Math.min(own, startOf(expression, first)) : own
}
