import { type Endpoint, Id, IdOrReference, takesIdempotencyKey } from '@freigabe/contract'
import { z } from 'zod'
import { descriptions } from './descriptions.gen.ts'
import type { JsonSchema, Parameter, Reference } from './document.ts'
import { plainSchema } from './plain-schema.ts'

/** Parameters that many operations share, kept once. */
export const sharedParameters: Record<string, Parameter> = {
  'idempotency-key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Drawn by the caller for each new write. Repeated with the same key and content within a day, the write is carried out once and answered alike; an answer with a secret is not kept. Of an upload only name and length are compared.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
}

/** The meaning of a name wherever it occurs. */
const meanings: Readonly<Record<string, string>> = {
  after: 'The last revision that you know; 0 for all.',
  cursor: 'Where the page begins: `nextCursor` of the page before. Without it, the first page.',
  fileName: 'The name of the file, as the person knows it.',
  limit: 'How many items at most.',
  method: 'The code of a collection method.',
  reference: 'Your own name for it, unique in its group, in visible ASCII characters.',
  search: 'Words to look for.',
  statement: 'The key of the statement, `method/requirement`.',
  token: 'The secret part of the link.',
}

/** The parameters of an endpoint: in its path, its query and its headers. */
export function parametersOf(operation: string, endpoint: Endpoint): (Parameter | Reference)[] {
  const isKept = takesIdempotencyKey(endpoint)
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
    const meaning = description ?? meanings[name] ?? naming(name, schema.shape[name])
    return {
      name,
      in: place,
      required: required.includes(name),
      ...(meaning === undefined ? {} : { description: meaning }),
      schema: plain,
    }
  })
}

/** How an object is named, in the two ways that the contract knows. */
function naming(object: string, schema: unknown): string | undefined {
  const value = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  if (value === IdOrReference) return `The ${object}, by its id or your own reference.`
  return value === Id ? `The ${object}, by its id.` : undefined
}
