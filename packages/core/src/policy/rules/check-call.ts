import type { LocalText } from '../packs/local-text.ts'
import type { Call, Part } from './expression.ts'
import type { FactType } from './fact-catalogue.ts'
import { ruleFaultWords } from './rule-fault-texts.ts'
import { type CheckedPart, fault, type Walk } from './walk.ts'

/** Checks an operator or function; the value it is called on is the first of its operands. */
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

/** Notes a fault at each text that is compared with something that can never be this text. */
function faultNames(walk: Walk, operands: readonly CheckedPart[]): void {
  const among = operands.find((operand) => operand.among)?.among
  if (!among) return
  for (const { text, offset } of operands.flatMap(({ literals = [] }) => literals)) {
    if (!among.has(text)) fault(walk, offset, ruleFaultWords('text_never', { value: text }))
  }
}

/** What CEL's operators and functions take and give, as far as rules can use them. */
interface Signature {
  takes: readonly FactType[]
  gives: FactType
}

const bool = (...takes: FactType[]): Signature => ({ takes, gives: 'bool' })
const like = (type: FactType, count: number): Signature => ({
  takes: Array(count).fill(type),
  gives: type,
})

const ordered = [
  bool('int', 'int'),
  bool('double', 'double'),
  bool('int', 'double'),
  bool('double', 'int'),
  bool('string', 'string'),
]
const equal = [...ordered, bool('bool', 'bool'), bool('list', 'list')]
const reckoned = [like('int', 2), like('double', 2)]
const searched = [bool('string', 'string')]

/**
 * By the parser's names, operators and functions alike; the value that a function is called on comes first.
 * Functions that build texts or lists are left out, since their size would have no bound, and `has`, since a
 * missing fact must make a rule unknown.
 */
const signatures: Readonly<Record<string, readonly Signature[]>> = {
  '!_': [bool('bool')],
  '_&&_': [bool('bool', 'bool')],
  '_||_': [bool('bool', 'bool')],
  '_==_': equal,
  '_!=_': equal,
  '_<_': ordered,
  '_<=_': ordered,
  '_>_': ordered,
  '_>=_': ordered,
  '_+_': reckoned,
  '_-_': reckoned,
  '_*_': reckoned,
  '_/_': reckoned,
  '_%_': [like('int', 2)],
  '-_': [like('int', 1), like('double', 1)],
  '_?_:_': (['bool', 'int', 'double', 'string', 'list'] as const).map((type) => ({
    takes: ['bool', type, type],
    gives: type,
  })),
  '@in': [bool('string', 'list')],
  size: [
    { takes: ['string'], gives: 'int' },
    { takes: ['list'], gives: 'int' },
  ],
  double: [{ takes: ['int'], gives: 'double' }],
  contains: searched,
  startsWith: searched,
  endsWith: searched,
}

/** Whether a function is called on a value, `a.contains(b)`, or takes it as an argument, `double(a)`. */
function isCalledOn(name: string, hasTarget: boolean): boolean {
  if (name === 'size') return true
  return hasTarget === ['contains', 'startsWith', 'endsWith'].includes(name)
}

/** An operator as it is written: `&&` for `_&&_`. */
function written(name: string): string {
  if (name === '@in') return 'in'
  if (name === '_?_:_') return '?:'
  return name.replaceAll('_', '')
}
