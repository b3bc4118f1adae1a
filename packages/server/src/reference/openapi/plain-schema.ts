import type { JsonSchema } from './document.ts'

/** Formats that say everything, so that the long pattern next to them only disturbs the reader. */
const sayAll = new Set(['uuid', 'date-time', 'email'])

/**
 * A printed schema without parts that only distract readers and generators: patterns next to formats, the
 * limits of JavaScript's safe numbers, markers of the library, `null` as a separate choice. Closed objects
 * are opened, since answers may gain fields within a version. `place` is the schema's place in the contract,
 * for the description that belongs there.
 */
export function plainSchema(
  schema: JsonSchema,
  place: string,
  descriptions: Readonly<Record<string, string>>,
): JsonSchema {
  const plain = withoutNoise(schema)
  const inner = (part: JsonSchema, name?: string) =>
    plainSchema(part, name === undefined ? place : `${place}.${name}`, descriptions)
  // The library also writes the description of an inner schema next to its place.
  const described: JsonSchema =
    descriptions[place] === undefined ? plain : { description: descriptions[place], ...plain }
  if (plain.properties !== undefined) {
    described.properties = Object.fromEntries(
      Object.entries(plain.properties).map(([name, part]) => [name, inner(part, name)]),
    )
  }
  const bare = (part: JsonSchema) => {
    const { description: _said, ...rest } = inner(part)
    return rest
  }
  if (plain.items !== undefined) described.items = bare(plain.items)
  if (typeof plain.additionalProperties === 'object') {
    described.additionalProperties = bare(plain.additionalProperties)
  }
  if (plain.oneOf !== undefined) described.oneOf = plain.oneOf.map(bare)
  if (plain.anyOf === undefined) return described
  const choices = plain.anyOf.map(bare)
  delete described.anyOf
  return { ...described, ...orNull(choices) }
}

function withoutNoise(schema: JsonSchema): JsonSchema {
  const { $schema, $id, readOnly, ...plain } = schema as JsonSchema & Record<string, unknown>
  if (sayAll.has(plain.format ?? '')) delete plain.pattern
  if (plain.minimum === Number.MIN_SAFE_INTEGER) delete plain.minimum
  if (plain.maximum === Number.MAX_SAFE_INTEGER) delete plain.maximum
  if (plain.additionalProperties === false) delete plain.additionalProperties
  const { type, maxLength, enum: choices } = plain.propertyNames ?? {}
  if (type === 'string' && maxLength === undefined && choices === undefined) {
    delete plain.propertyNames
  }
  return plain
}

/** "This or null" as one schema with two types, if "this" is not a reference. */
function orNull(choices: JsonSchema[]): JsonSchema {
  const [choice, none] = choices
  const isNullable = choices.length === 2 && none?.type === 'null'
  if (!isNullable || typeof choice?.type !== 'string') return { anyOf: choices }
  // Null is none of the values that these list.
  if (choice.enum || 'const' in choice) return { anyOf: choices }
  return { ...choice, type: [choice.type, 'null'] }
}
