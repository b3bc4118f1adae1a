import type { LocalText } from '../packs/local-text.ts'
import type { CheckedPart } from './checked-expression.ts'
import type { Call, Part } from './expression.ts'
import { isCalledOn, type Signature, signatures, written } from './operators.ts'
import { ruleFaultWords } from './rule-fault-words.ts'
import { fault, type Walk } from './walk.ts'

/** Checks an operator or function; what it is called on is the first of its operands. */
export function checkCall(
  walk: Walk,
  part: Part,
  { function: name, target }: Call,
  operands: readonly CheckedPart[],
): CheckedPart {
  const offset = walk.expression.offsetOf(part)
  const overloads = Object.hasOwn(signatures, name) ? signatures[name]! : []
  if (overloads.length === 0 || !isCalledOn(name, target !== undefined)) {
    return fault(walk, offset, ruleFaultWords('operator_unknown', { operator: written(name) }))
  }
  const fitting = overloads.filter((signature) => fits(signature, operands))
  if (fitting.length === 0) {
    const words = { operator: written(name), types: typesOf(operands) }
    return fault(walk, offset, ruleFaultWords('operator_types', words))
  }
  if (comparing.includes(name)) faultNames(walk, operands)
  const gives = new Set(fitting.map((signature) => signature.gives))
  return {
    type: gives.size === 1 ? fitting[0]!.gives : null,
    // A list is looked at entry by entry, everything else in one step.
    worstSteps: operands.reduce(
      (sum, { worstSteps, entries = 0 }) => sum + worstSteps + entries,
      1,
    ),
  }
}

function fits({ takes }: Signature, operands: readonly CheckedPart[]): boolean {
  return (
    takes.length === operands.length &&
    operands.every(({ type }, at) => type === null || type === takes[at])
  )
}

function typesOf(operands: readonly CheckedPart[]): LocalText {
  if (operands.length === 0) return { de: 'nichts', en: 'nothing' }
  const listed = (unknown: string, and: string) =>
    operands.map(({ type }) => type ?? unknown).join(and)
  return { de: listed('etwas', ' und '), en: listed('something', ' and ') }
}

const comparing = ['_==_', '_!=_', '@in']

/** Texts that are compared with something that can never be this text. */
function faultNames(walk: Walk, operands: readonly CheckedPart[]): void {
  const among = operands.find((operand) => operand.among)?.among
  if (!among) return
  for (const { text, offset } of operands.flatMap(({ literals = [] }) => literals)) {
    if (!among.has(text)) fault(walk, offset, ruleFaultWords('text_never', { value: text }))
  }
}
