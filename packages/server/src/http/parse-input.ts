import { z } from 'zod'
import { invalidInput, unknownInput } from './problem.ts'

/** Checks input by the contract; throws REQUEST_INVALID with each fault. */
export function parseInput(
  schema: z.ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
) {
  if (schema === undefined) {
    if (part === 'query') refuseUnknown(z.object({}), value, part)
    return undefined
  }
  const parsed = schema.safeParse(value ?? {})
  if (!parsed.success) throw invalidInput(parsed.error, part)
  if (part !== 'params') refuseUnknown(schema, value, part)
  return parsed.data
}

function refuseUnknown(schema: z.ZodType, value: unknown, part: 'query' | 'body'): void {
  const unknown = unknownFields(schema, value)
  if (unknown.length > 0) throw unknownInput(unknown, part)
}

/**
 * The top-level fields of some input that its schema does not know. If they were silently accepted they would
 * be lost, and a misspelled one with them.
 */
export function unknownFields(schema: z.ZodType, value: unknown): string[] {
  const known = fieldsOf(schema)
  if (known === null || typeof value !== 'object' || value === null) return []
  return Object.keys(value).filter((field) => !known.has(field))
}

/** All fields that a schema may take; null where it takes any, or no object. */
function fieldsOf(schema: z.ZodType): Set<string> | null {
  if (schema instanceof z.ZodObject) {
    return schema.def.catchall === undefined ? new Set(Object.keys(schema.shape)) : null
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return fieldsOf(schema.unwrap() as z.ZodType)
  }
  if (!(schema instanceof z.ZodUnion)) return null
  const each = schema.options.map((option) => fieldsOf(option as z.ZodType))
  if (each.includes(null)) return null
  return new Set(each.flatMap((fields) => [...fields!]))
}
