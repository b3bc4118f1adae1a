import type { FactType } from './fact-type.ts'

/** What CEL's operators and functions take and give, as far as rules can use them. */
export interface Signature {
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
 * By the parser's names, operators and functions alike; of a function called on something, that comes
 * first. What would build texts or lists is left out, since their size would have no bound, and `has`,
 * since a missing fact makes a rule unknown rather than something to go by.
 */
export const signatures: Readonly<Record<string, readonly Signature[]>> = {
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

/** Whether a function is called on something, `a.contains(b)`, or of it, `double(a)`. */
export function isCalledOn(name: string, hasTarget: boolean): boolean {
  if (name === 'size') return true
  return hasTarget === ['contains', 'startsWith', 'endsWith'].includes(name)
}

/** An operator as it is written: `&&` for `_&&_`. */
export function written(name: string): string {
  if (name === '@in') return 'in'
  if (name === '_?_:_') return '?:'
  return name.replaceAll('_', '')
}
