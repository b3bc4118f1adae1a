import * as contract from '@freigabe/contract'
import { z } from 'zod'
import { takesIdempotencyKey } from './idempotency.ts'
import { descriptions } from './openapi-descriptions.gen.ts'
import type { JsonSchema, Parameter, Reference } from './openapi-document.ts'
import { plainSchema } from './openapi-plain-schema.ts'

/** Parameters that many operations have, kept once. */
export const sharedParameters: Record<string, Parameter> = {
  'idempotency-key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Drawn by the caller for each new write. Repeated with the same key and content within a day, the write is carried out once and answered alike.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
}

/** What a name means wherever it stands. */
const meanings: Readonly<Record<string, string>> = {
  cursor: 'Where the page begins: `nextCursor` of the page before. Without it, the first page.',
  limit: 'How many items at most.',
  search: 'Words to look for.',
  fileName: 'The name of the file, as the person knows it.',
  token: 'The secret part of the link.',
}

/** The parameters of an endpoint: in its path, its query and its headers. */
export function parametersOf(
  operation: string,
  endpoint: contract.Endpoint,
): (Parameter | Reference)[] {
  const isKept = takesIdempotencyKey(endpoint) && !endpoint.access.includes('public')
  return [
    ...parametersIn('path', `${operation}.params`, endpoint.params),
    ...parametersIn('query', `${operation}.query`, endpoint.query),
    ...(isKept ? [{ $ref: '#/components/parameters/idempotency-key' }] : []),
  ]
}

function parametersIn(
  place: 'path' | 'query',
  name: string,
  schema: z.ZodType | undefined,
): Parameter[] {
  if (!(schema instanceof z.ZodObject)) return []
  const printed = z.toJSONSchema(schema, { io: 'input', metadata: z.registry() })
  const { properties = {}, required = [] } = plainSchema(printed as JsonSchema, name, descriptions)
  return Object.entries(properties).map(([name, { description, ...plain }]) => {
    const meaning = description ?? meanings[name] ?? meaningOf(schema.shape[name])
    return {
      name,
      in: place,
      required: required.includes(name),
      ...(meaning === undefined ? {} : { description: meaning }),
      schema: plain,
    }
  })
}

/** What the contract says of a value that many parameters share. */
function meaningOf(schema: unknown): string | undefined {
  const value = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  const name = Object.entries(contract).find(([, shared]) => shared === value)?.[0]
  return name === undefined ? undefined : descriptions[name]
}
