import { type CelInput, celList, celMap } from '@bufbuild/cel'
import { type Answer, inRecipientsFile } from '../../case/submitting/submission-content.ts'
import type { Facts, FactType, FactValue } from './fact-catalogue.ts'
import { ruleBounds } from './rule.ts'
import type { FactRead } from './walk.ts'

/** A fact as rules see it. */
export interface FactInput {
  name: string
  /** Null where it is missing or unusable. */
  value: FactValue | null
  /** Why it is unusable. */
  trouble?: string
}

/** The facts that a set of rules reads: by name for the trace, by area for CEL. */
export interface FactValues {
  inputs: ReadonlyMap<string, FactInput>
  variables: Record<string, CelInput>
}

/** Reads the facts that the rules need, each once; one of another type or too large counts as missing. */
export function factValues(reads: readonly FactRead[], facts: Facts): FactValues {
  const inputs = new Map<string, FactInput>()
  const areas = new Map<string, Map<string, CelInput>>()
  for (const read of reads) {
    const input = factInput(read, facts)
    inputs.set(read.name, input)
    if (input.value === null) continue
    const area = areas.get(read.area) ?? new Map<string, CelInput>()
    areas.set(read.area, area.set(read.key, celValue(read.type, input.value)))
  }
  const variables = Object.fromEntries([...areas].map(([area, values]) => [area, celMap(values)]))
  return { inputs, variables }
}

function factInput({ name, area, key, type }: FactRead, facts: Facts): FactInput {
  const held: Answer | undefined =
    area === 'answers' || area === 'figures'
      ? own<Answer>(facts[area] ?? {}, key)
      : own(facts as Record<string, FactValue>, name)
  if (held === undefined) return { name, value: null }
  const value = held === inRecipientsFile && type === 'list' ? [held] : held
  if (!isOfType[type](value))
    return { name, value: null, trouble: `${name} is not of type ${type}.` }
  if (isTooLarge(value)) return { name, value: null, trouble: `${name} is too large for rules.` }
  return { name, value }
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

const isOfType: Record<FactType, (value: unknown) => boolean> = {
  bool: (value) => typeof value === 'boolean',
  int: (value) => Number.isSafeInteger(value),
  double: (value) => Number.isFinite(value),
  string: (value) => typeof value === 'string',
  list: (value) => Array.isArray(value) && value.every((entry) => typeof entry === 'string'),
}

function isTooLarge(value: FactValue): boolean {
  if (typeof value === 'string') return value.length > ruleBounds.text
  if (typeof value !== 'object') return false
  return value.length > ruleBounds.list || value.some(({ length }) => length > ruleBounds.text)
}

/** CEL tells whole numbers from fractions, and takes JavaScript's numbers for the latter. */
function celValue(type: FactType, value: FactValue): CelInput {
  if (type === 'int') return BigInt(value as number)
  return typeof value === 'object' ? celList(value) : value
}
