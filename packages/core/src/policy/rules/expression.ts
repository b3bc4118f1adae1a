import { parse } from '@bufbuild/cel'
import type { FaultWords } from '../packs/local-text.ts'
import { ruleBounds } from './rule.ts'
import { ruleFaultWords } from './rule-fault-texts.ts'

type Parsed = ReturnType<typeof parse>

/** A part of an expression, as the parser gives it. */
export type Part = Parsed['expr']
export type Call = Extract<Part['exprKind'], { case: 'callExpr' }>['value']

/** A parsed expression that can trace each part back to its place in the text. */
export interface Expression {
  root: Part
  /** Offset of a part's operator, or of the part where it has none. */
  offsetOf(part: Part): number
  /** The macro that a loop was written as: `exists`, `all`, … */
  macroOf(part: Part): string | null
}

export interface ExpressionFault extends FaultWords {
  /** Offset in the expression, in characters as JavaScript counts them. */
  offset: number
}

/** Packs are merged for every country, and checked while they are typed: each text is parsed once. */
const parsed = new Map<string, Expression | ExpressionFault>()
/** How many are remembered before the cache starts over. */
const most = 1000

/** Parses a CEL expression, or says where parsing stopped. */
export function parseExpression(text: string): Expression | ExpressionFault {
  const known = parsed.get(text)
  if (known) return known
  if (parsed.size >= most) parsed.clear()
  const found = parseAnew(text)
  parsed.set(text, found)
  return found
}

function parseAnew(text: string): Expression | ExpressionFault {
  if (text.length > ruleBounds.expression) {
    const counts = { most: ruleBounds.expression, found: text.length }
    return { offset: ruleBounds.expression, ...ruleFaultWords('rule_too_long', counts) }
  }
  try {
    const { expr, sourceInfo } = parse(text)
    return {
      root: expr,
      offsetOf: (part) => skipBlanks(text, sourceInfo?.positions[String(part.id)] ?? 0),
      macroOf: (part) => {
        const call = sourceInfo?.macroCalls[String(part.id)]?.exprKind
        return call?.case === 'callExpr' ? call.value.function : null
      },
    }
  } catch (error) {
    return syntaxFault(text, error)
  }
}

export function isFault(found: Expression | ExpressionFault): found is ExpressionFault {
  return 'code' in found
}

/** The parser counts the blanks before an operator as part of it. */
function skipBlanks(text: string, offset: number): number {
  return offset + text.slice(offset).search(/\S|$/)
}

/**
 * The parser's own error, whose message repeats the place; its other errors have none. The parser's words are
 * English in any language.
 */
function syntaxFault(text: string, error: unknown): ExpressionFault {
  const { rawMessage, location } = error as {
    rawMessage?: string
    location?: { start: { offset: number } }
  }
  const reason = rawMessage ?? (error as Error).message
  const offset = location?.start.offset ?? 0
  const [place] = /^.{0,20}/u.exec(text.slice(offset).trim())!
  const words =
    place === ''
      ? ruleFaultWords('rule_breaks_off', { reason })
      : ruleFaultWords('rule_broken', { place, reason })
  return { offset, ...words }
}
