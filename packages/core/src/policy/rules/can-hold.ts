import { type Call, type Expression, isFault, type Part, parseExpression } from './expression.ts'
import { bothDemands, type Demand, type Demands } from './fact-demand.ts'
import { keyedAreas, keyedName, type RuleVocabulary } from './rule-vocabulary.ts'

/**
 * Whether there can be a case in which an expression comes out true: its facts stay in their ranges, and each
 * finding weighs what its check lets it weigh. Only a `false` is certain. Whatever is not looked into
 * (arithmetic, two facts compared with each other, parts of texts) counts as possible.
 */
export function canHold(text: string, vocabulary: RuleVocabulary): boolean {
  const expression = parseExpression(text)
  if (isFault(expression)) return true
  const { macroOf, root } = expression
  return waysOf({ macroOf, vocabulary, loop: null }, root, true).length > 0
}

/**
 * Whether an expression can come out true with a fact above a bound, so that nothing in it limits that fact.
 * What is not looked into counts as possible, as above.
 */
export function canExceed(
  text: string,
  vocabulary: RuleVocabulary,
  fact: string,
  bound: number,
): boolean {
  const expression = parseExpression(text)
  if (isFault(expression)) return true
  const { macroOf, root } = expression
  const above: Demands = new Map([[fact, { least: { at: bound, isOpen: true } }]])
  const ways = waysOf({ macroOf, vocabulary, loop: null }, root, true)
  return ways.some((way) => bothDemands(way, above, vocabulary) !== null)
}

interface Search {
  macroOf: Expression['macroOf']
  vocabulary: RuleVocabulary
  /** The text that the variable of the loop stands for. */
  loop: { variable: string; text: string } | null
}

/** Each entry is enough by itself: the expression comes out as wanted where these demands are met. */
type Ways = readonly Demands[]

const anyWay: Ways = [new Map()]
const noWay: Ways = []
/** Beyond this many the search is given up, and the expression counts as possible. */
const mostWays = 500

function waysOf(search: Search, part: Part, wanted: boolean): Ways {
  const name = nameOf(part)
  if (name !== null) return one(search, name, { among: new Set([String(wanted)]) })
  const { exprKind: kind } = part
  switch (kind.case) {
    case 'constExpr':
      return boolOf(part) === String(!wanted) ? noWay : anyWay
    case 'callExpr':
      return waysOfCall(search, kind.value, wanted)
    case 'comprehensionExpr':
      return waysOfLoop(search, part, wanted)
    default:
      return anyWay
  }
}

function waysOfCall(search: Search, call: Call, wanted: boolean): Ways {
  const [left, right] = call.args
  switch (call.function) {
    case '!_':
      return waysOf(search, left!, !wanted)
    case '_&&_':
    case '_||_': {
      const ways = [left!, right!].map((part) => waysOf(search, part, wanted))
      return (call.function === '_&&_') === wanted ? all(search, ways) : some(ways)
    }
    case '@in':
      return waysOfIn(search, left!, right!, wanted)
    default:
      return waysOfComparison(search, call, wanted)
  }
}

/** A text in a fact’s list, or a fact’s text in a written list. */
function waysOfIn(search: Search, text: Part, list: Part, wanted: boolean): Ways {
  const written = textsOf(list)
  const fixed = textOf(search, text)
  if (fixed !== null) {
    if (written) return written.includes(fixed) === wanted ? anyWay : noWay
    const name = nameOf(list)
    const texts = new Set([fixed])
    return name === null ? anyWay : one(search, name, wanted ? { has: texts } : { lacks: texts })
  }
  const name = nameOf(text)
  if (name === null || !written) return anyWay
  const texts = new Set(written)
  return one(search, name, wanted ? { among: texts } : { not: texts })
}

const opposites = { '_==_': '_!=_', '_<_': '_>=_', '_>_': '_<=_' } as const
const opposite = new Map<string, string>(
  Object.entries(opposites).flatMap(([from, to]) => [
    [from, to],
    [to, from],
  ]),
)
const mirrored = new Map([
  ['_<_', '_>_'],
  ['_>_', '_<_'],
  ['_<=_', '_>=_'],
  ['_>=_', '_<=_'],
])

/** A fact compared with something that the rule writes down. */
function waysOfComparison(search: Search, call: Call, wanted: boolean): Ways {
  const [left, right] = call.args
  if (!left || !right || !opposite.has(call.function)) return anyWay
  const fixedTexts = [textOf(search, left), textOf(search, right)]
  if (fixedTexts.every((text) => text !== null)) {
    const isEqual = fixedTexts[0] === fixedTexts[1]
    if (call.function === '_==_') return isEqual === wanted ? anyWay : noWay
    if (call.function === '_!=_') return isEqual !== wanted ? anyWay : noWay
    return anyWay
  }
  const isTurned = nameOf(left) === null
  const [fact, other] = isTurned ? [right, left] : [left, right]
  const name = nameOf(fact)
  if (name === null) return anyWay
  const turned = isTurned ? (mirrored.get(call.function) ?? call.function) : call.function
  const demand = demandOf(search, wanted ? turned : opposite.get(turned)!, other)
  return demand === null ? anyWay : one(search, name, demand)
}

function demandOf(search: Search, operator: string, other: Part): Demand | null {
  const texts = textsOf(other)
  if (texts) {
    const list = new Set(texts)
    return operator === '_==_' ? { has: list, only: list } : null
  }
  const fixed = textOf(search, other) ?? boolOf(other)
  if (fixed !== null) {
    const text = new Set([fixed])
    if (operator === '_==_') return { among: text }
    return operator === '_!=_' ? { not: text } : null
  }
  const at = numberOf(other)
  if (at === null) return null
  switch (operator) {
    case '_==_':
      return { least: { at, isOpen: false }, most: { at, isOpen: false } }
    case '_<_':
    case '_<=_':
      return { most: { at, isOpen: operator === '_<_' } }
    case '_>_':
    case '_>=_':
      return { least: { at, isOpen: operator === '_>_' } }
    default:
      return null
  }
}

/** A loop over a written list asks of each of its texts; one over a fact asks what the list may hold. */
function waysOfLoop(search: Search, part: Part, wanted: boolean): Ways {
  const { exprKind } = part
  const loop = exprKind.case === 'comprehensionExpr' ? exprKind.value : null
  const macro = search.macroOf(part)
  const step = loop?.loopStep?.exprKind
  if (!loop || step?.case !== 'callExpr' || (macro !== 'exists' && macro !== 'all')) return anyWay
  const body = step.value.args[1]!
  const written = textsOf(loop.iterRange!)
  const name = nameOf(loop.iterRange!)
  const ofText = (text: string, isTrue: boolean) =>
    waysOf({ ...search, loop: { variable: loop.iterVar, text } }, body, isTrue)
  if (written) {
    const ways = written.map((text) => ofText(text, wanted))
    return (macro === 'all') === wanted ? all(search, ways) : some(ways)
  }
  // Of a fact’s list: one entry with, or without, what the body asks; an empty list settles the rest.
  const known = name === null ? null : search.vocabulary.findings
  if (!known || !name!.startsWith('findings.') || (macro === 'exists') !== wanted) return anyWay
  return some(
    [...known.keys()].map((id) =>
      all(search, [one(search, name!, { has: new Set([id]) }), ofText(id, macro === 'exists')]),
    ),
  )
}

function one({ vocabulary }: Search, name: string, demand: Demand): Ways {
  const demands = bothDemands(new Map(), new Map([[name, demand]]), vocabulary)
  return demands === null ? noWay : [demands]
}

function some(ways: readonly Ways[]): Ways {
  const found = ways.flat()
  return found.length > mostWays ? anyWay : found
}

function all({ vocabulary }: Search, [first = anyWay, ...others]: readonly Ways[]): Ways {
  return others.reduce((before, ways) => {
    if (before.length * ways.length > mostWays) return anyWay
    return before.flatMap((each) => ways.flatMap((way) => bothDemands(each, way, vocabulary) ?? []))
  }, first)
}

/** The dotted name of a fact, or the name of an answer or figure; null for everything else. */
function nameOf(part: Part): string | null {
  const { exprKind: kind } = part
  if (kind.case === 'callExpr') return nameInBrackets(kind.value)
  if (kind.case !== 'selectExpr' || kind.value.operand?.exprKind.case !== 'identExpr') return null
  return `${kind.value.operand.exprKind.value.name}.${kind.value.field}`
}

function nameInBrackets({ function: name, args }: Call): string | null {
  const key = name === '_[_]' ? writtenText(args[1]) : null
  const of = args[0]?.exprKind
  const area = keyedAreas.find((one) => of?.case === 'identExpr' && one === of.value.name)
  return key === null || !area ? null : keyedName(area, key)
}

/** The text that a part is: written down, or the variable of the loop. */
function textOf({ loop }: Search, part: Part): string | null {
  const { exprKind: kind } = part
  if (kind.case === 'identExpr') return kind.value.name === loop?.variable ? loop.text : null
  return writtenText(part)
}

function writtenText(part: Part | undefined): string | null {
  const constant = part?.exprKind.case === 'constExpr' ? part.exprKind.value.constantKind : null
  return constant?.case === 'stringValue' ? constant.value : null
}

function textsOf(part: Part): string[] | null {
  if (part.exprKind.case !== 'listExpr') return null
  return part.exprKind.value.elements.map((element) => writtenText(element)!)
}

function boolOf(part: Part): string | null {
  const constant = part.exprKind.case === 'constExpr' ? part.exprKind.value.constantKind : null
  return constant?.case === 'boolValue' ? String(constant.value) : null
}

function numberOf(part: Part): number | null {
  const { exprKind: kind } = part
  if (kind.case === 'callExpr' && kind.value.function === '-_') {
    const positive = numberOf(kind.value.args[0]!)
    return positive === null ? null : -positive
  }
  const constant = kind.case === 'constExpr' ? kind.value.constantKind : null
  if (constant?.case === 'int64Value') return Number(constant.value)
  return constant?.case === 'doubleValue' ? constant.value : null
}
