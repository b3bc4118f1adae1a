import type { FaultWords } from '../packs/words-from.ts'
import type { CheckedPart, FactRead } from './checked-expression.ts'
import type { Expression, ExpressionFault, Part } from './expression.ts'
import type { RuleVocabulary } from './rule-vocabulary.ts'

/** A walk through an expression, and what it has found so far. */
export interface Walk {
  expression: Expression
  vocabulary: RuleVocabulary
  faults: ExpressionFault[]
  reads: Map<string, FactRead>
  parts: number
  /** The loop that the walk is in: its variable, and the list that it goes through. */
  loop: { variable: string; range: CheckedPart } | null
}

/** Notes a fault; the part it is in has no type that could lead to further ones. */
export function fault(walk: Walk, offset: number, words: FaultWords): CheckedPart {
  walk.faults.push({ offset, ...words })
  return { type: null, worstSteps: 1 }
}

/** Where a part begins, which for an operator is its first operand. */
export function startOf(expression: Expression, part: Part): number {
  const { exprKind: kind } = part
  const own = expression.offsetOf(part)
  if (kind.case === 'selectExpr') return startOf(expression, kind.value.operand!)
  if (kind.case === 'comprehensionExpr') return startOf(expression, kind.value.iterRange!)
  if (kind.case !== 'callExpr') return own
  const first = kind.value.target ?? kind.value.args[0]
  return first ? Math.min(own, startOf(expression, first)) : own
}

/** `screening.recipients`; null for anything but names in a row. */
export function dottedName(part: Part): string | null {
  const { exprKind: kind } = part
  if (kind.case === 'identExpr') return kind.value.name
  if (kind.case !== 'selectExpr' || kind.value.testOnly) return null
  const parent = dottedName(kind.value.operand!)
  return parent === null ? null : `${parent}.${kind.value.field}`
}
