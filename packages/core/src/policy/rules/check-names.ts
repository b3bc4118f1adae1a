import type { CheckedPart, FactRead } from './checked-expression.ts'
import type { Part } from './expression.ts'
import { ruleBounds } from './rule-bounds.ts'
import { ruleFaultWords } from './rule-fault-words.ts'
import { answerType, factType, type KnownType } from './rule-vocabulary.ts'
import { dottedName, fault, type Walk } from './walk.ts'

/** A fact by its dotted name, or the variable of the loop. */
export function checkName(walk: Walk, part: Part, offset: number): CheckedPart {
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

/** An answer by its key in brackets. */
export function checkAnswer(walk: Walk, [of, at]: readonly Part[], offset: number): CheckedPart {
  const key = at?.exprKind.case === 'constExpr' ? at.exprKind.value.constantKind : undefined
  if (!of || dottedName(of) !== 'answers' || key?.case !== 'stringValue') {
    return fault(walk, offset, ruleFaultWords('answer_key_form'))
  }
  const known = answerType(walk.vocabulary, key.value)
  if ('code' in known) return fault(walk, walk.expression.offsetOf(at!), known)
  const name = `answers[${JSON.stringify(key.value)}]`
  return read(walk, { name, area: 'answers', key: key.value, type: known.type }, known)
}

function read(walk: Walk, fact: FactRead, { type, among }: KnownType): CheckedPart {
  walk.reads.set(fact.name, fact)
  const entries = type === 'list' && { entries: ruleBounds.list }
  return { type, worstSteps: 1, ...entries, ...(among && { among }) }
}
