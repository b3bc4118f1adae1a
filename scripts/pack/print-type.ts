import type { JsonSchema } from '../../packages/server/src/reference/openapi/document.ts'

/** A JSON Schema of the API as a TypeScript type, with its descriptions as comments. Names are those of the shapes. */
export function printType(schema: JsonSchema, indent = ''): string {
  const { $ref, enum: choices, anyOf, oneOf, type } = schema
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf('/') + 1)
  if ('const' in schema) return literal(schema.const)
  if (choices !== undefined) return choices.map(literal).join(' | ')
  const alternatives = anyOf ?? oneOf
  if (alternatives !== undefined) {
    return alternatives.map((choice) => printType(choice, indent)).join(' | ')
  }
  if (schema.allOf !== undefined) throw new Error('No shape of the contract was an intersection.')
  return [type ?? 'unknown']
    .flat()
    .map((one) => printNamed(one, schema, indent))
    .join(' | ')
}

/** The members of an object, one a line, between braces. */
export function printMembers(
  properties: Record<string, JsonSchema>,
  required: readonly string[],
  indent: string,
): string {
  const inner = `${indent}  `
  const lines = Object.entries(properties).flatMap(([name, schema]) => {
    const isThere = required.includes(name)
    // In an answer the default has been filled in already.
    const comment = commentOf(isThere ? { ...schema, default: undefined } : schema)
    const member = `${inner}${key(name)}${isThere ? '' : '?'}: ${printType(schema, inner)}`
    return [...printComment(comment, inner), member]
  })
  return ['{', ...lines, `${indent}}`].join('\n')
}

/** A doc comment as lines; none where there is nothing to say. */
export function printComment(lines: readonly string[], indent = ''): string[] {
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/'))
  if (safe.length < 2) return safe.map((line) => `${indent}/** ${line} */`)
  return [`${indent}/**`, ...safe.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`]
}

export function commentOf({ description, default: filledIn }: JsonSchema): string[] {
  return [
    ...(description === undefined ? [] : [description]),
    ...(filledIn === undefined ? [] : [`@default ${JSON.stringify(filledIn)}`]),
  ]
}

function printNamed(type: string, schema: JsonSchema, indent: string): string {
  if (type === 'array') return printList(schema.items ?? {}, indent)
  if (type === 'object') return printObject(schema, indent)
  return type === 'integer' ? 'number' : type
}

function printList(items: JsonSchema, indent: string): string {
  const item = printType(items, indent)
  const isOne = /^(\w+|\{.*\})$/s.test(item) && !/^\s*\} \| /m.test(item)
  return isOne ? `${item}[]` : `(${item})[]`
}

function printObject(schema: JsonSchema, indent: string): string {
  const { properties, required = [], additionalProperties, propertyNames } = schema
  if (properties !== undefined) return printMembers(properties, required, indent)
  const value = typeof additionalProperties === 'object' ? additionalProperties : {}
  const names = propertyNames === undefined ? 'string' : printType(propertyNames, indent)
  const record = `Record<${names}, ${printType(value, indent)}>`
  const isWhole = names === 'string' || required.length > 0
  return isWhole ? record : `Partial<${record}>`
}

function key(name: string): string {
  return /^\w+$/.test(name) ? name : literal(name)
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : JSON.stringify(value)
}
