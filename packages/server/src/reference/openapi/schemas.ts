import { isDeepStrictEqual } from 'node:util'
import * as contract from '@freigabe/contract'
import { z } from 'zod'
import { descriptions } from './descriptions.gen.ts'
import type { JsonSchema } from './document.ts'
import { eventDescriptions, eventShape } from './events.ts'
import { plainSchema } from './plain-schema.ts'

/** The JSON Schemas of what endpoints take and give, and the shared ones by their names in the contract. */
export interface PrintedSchemas {
  /** By operation and part: `saveDraft.body`, `saveDraft.response`. */
  parts: Record<string, JsonSchema>
  shared: Record<string, JsonSchema>
}

const allDescriptions = { ...descriptions, ...eventDescriptions() }

type Direction = 'input' | 'output'
type Printed = Record<string, JsonSchema>

const home = '#/components/schemas/'
const isPart = (name: string) => name.includes('.')

/**
 * Prints the contract's schemas. A schema that differs by direction, for example because a default fills it
 * in, is printed as it comes back, and under its name with `Input` as it is sent.
 */
export function printSchemas(): PrintedSchemas {
  const sent = print('input')
  const answered = print('output')
  const sentNames = namesFrom(sent, (name) => isPart(name) && !name.endsWith('.response'))
  const answeredNames = namesFrom(answered, (name) => name.endsWith('.response'))
  answeredNames.add('Problem')
  for (const name of contract.endpointEventNames) answeredNames.add(eventShape(name))
  const differing = namesThatDiffer(sent, answered)
  const inputName = (name: string) =>
    differing.has(name) && answeredNames.has(name) ? `${name}Input` : name

  const shared: Printed = {}
  for (const name of answeredNames) shared[name] = answered[name]!
  for (const name of sentNames) shared[inputName(name)] ??= renamed(sent[name]!, inputName)
  const parts = Object.keys(sent)
    .filter(isPart)
    .map((name) => [
      name,
      name.endsWith('.response') ? answered[name]! : renamed(sent[name]!, inputName),
    ])
  return { parts: Object.fromEntries(parts), shared: sorted(shared) }
}

function print(direction: Direction): Printed {
  const { schemas } = z.toJSONSchema(named(), {
    io: direction,
    uri: (name) => `${home}${name}`,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      plainSchema(schema as JsonSchema, name, allDescriptions),
    ]),
  )
}

/** Shapes and choices that the contract exports become components; single values stay inline. */
function named(): z.core.$ZodRegistry<{ id: string }> {
  const names = z.registry<{ id: string }>()
  for (const [name, value] of Object.entries(contract)) {
    const isShape = value instanceof z.ZodObject || value instanceof z.ZodEnum
    if ((isShape || value instanceof z.ZodUnion) && !/(Params|Query)$/.test(name)) {
      names.add(value, { id: name })
    }
  }
  const { eventSchemas, endpointEventSchemas } = contract
  for (const [name, schema] of Object.entries({ ...eventSchemas, ...endpointEventSchemas })) {
    names.add(schema, { id: eventShape(name) })
  }
  for (const [operation, endpoint] of Object.entries<contract.Endpoint>(contract.endpoints)) {
    for (const part of ['body', 'response'] as const) {
      const schema = endpoint[part]
      // Otherwise a schema that endpoints share would get the name of the last of them.
      if (schema !== undefined)
        names.add(
          z.lazy(() => schema),
          { id: `${operation}.${part}` },
        )
    }
  }
  return names
}

function namesFrom(printed: Printed, isStart: (name: string) => boolean): Set<string> {
  const names = new Set<string>()
  const waiting = Object.keys(printed).filter(isStart)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const next of refsIn(printed[name]!)) {
      if (!names.has(next)) waiting.push(next)
      names.add(next)
    }
  }
  return names
}

function namesThatDiffer(sent: Printed, answered: Printed): Set<string> {
  const shared = Object.keys(sent).filter((name) => !isPart(name))
  const differing = new Set(shared.filter((name) => !isDeepStrictEqual(sent[name], answered[name])))
  for (let size = -1; size !== differing.size; ) {
    size = differing.size
    for (const name of shared) {
      if (refsIn(sent[name]!).some((ref) => differing.has(ref))) differing.add(name)
    }
  }
  return differing
}

function refsIn(schema: JsonSchema): string[] {
  const refs = JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)
  return [...refs].map(([, name]) => name!)
}

function renamed(schema: JsonSchema, rename: (name: string) => string): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema).replace(
      /"#\/components\/schemas\/(\w+)"/g,
      (_ref, name: string) => `"${home}${rename(name)}"`,
    ),
  )
}

function sorted(printed: Printed): Printed {
  return Object.fromEntries(
    Object.entries(printed).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}
