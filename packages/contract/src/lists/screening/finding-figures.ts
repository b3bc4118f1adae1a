import { z } from 'zod'
import { addressFacts } from './address-facts.ts'
import { consentFacts } from './consent-facts.ts'
import { shapeFacts } from './shape-facts.ts'

/** The least and the greatest that a number can be. */
type Range = readonly [least: number, most: number]

/** What is looked at of a schema in the form of JSON Schema. */
interface Schema {
  type?: string
  minimum?: number
  maximum?: number
  enum?: string[]
  properties?: Record<string, Schema>
  propertyNames?: Schema
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: Schema[]
}

/**
 * The numbers in what each check finds, by id and path, with the range of each: `contacted.over24`. An entry
 * of a list goes by its `id` or `role`, and has none without.
 */
export function findingFigures(): Map<string, ReadonlyMap<string, Range>> {
  const checks = Object.entries({ ...addressFacts, ...shapeFacts, ...consentFacts })
  return new Map(
    checks.map(([id, facts]) => {
      const figures = figuresIn(z.toJSONSchema(facts, { unrepresentable: 'any' }) as Schema)
      return [id, new Map(figures.map(([path, range]) => [path.join('.'), range]))]
    }),
  )
}

function figuresIn(schema: Schema): [path: string[], Range][] {
  const { type, minimum = 0, maximum, anyOf = [], properties = {} } = schema
  if (type === 'integer' || type === 'number') {
    const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
    return [[[], [Math.max(minimum, 0), isBounded ? maximum : Number.POSITIVE_INFINITY]]]
  }
  return [
    ...anyOf.flatMap(figuresIn),
    ...Object.entries(properties).flatMap(([name, part]) => under([name], part)),
    ...under(schema.propertyNames?.enum ?? [], schema.additionalProperties),
    ...under(namesOfEntries(schema.items), schema.items),
  ]
}

function under(names: readonly string[], part: Schema | boolean | undefined) {
  if (typeof part !== 'object') return []
  const figures = figuresIn(part)
  return names.flatMap((name) =>
    figures.map(([path, range]): [string[], Range] => [[name, ...path], range]),
  )
}

function namesOfEntries(items: Schema | undefined): readonly string[] {
  const name = items?.properties?.id ?? items?.properties?.role
  return name?.enum ?? []
}
