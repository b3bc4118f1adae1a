import { z } from 'zod'
import { AppError } from './app-error.ts'
import { faultsOf, unknownField } from './problem.ts'

/**
 * Checks input by the contract; throws REQUEST_INVALID with each fault. Unknown fields are among them: they are
 * often the misspelled name of one that is missing.
 */
export function parseInput(
  schema: z.ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
) {
  if (schema === undefined) {
    if (part === 'query') parseInput(z.object({}), value, part)
    return undefined
  }
  const parsed = schema.safeParse(value ?? {})
  const unknown = part === 'params' ? [] : unknownFields(schema, value)
  if (parsed.success && unknown.length === 0) return parsed.data
  throw new AppError('REQUEST_INVALID', {
    faults: [
      ...(parsed.success ? [] : faultsOf(parsed.error, [part])),
      ...unknown.map((field) => unknownField(part, field)),
    ],
  })
}

/**
 * The top-level fields of some input that its schema does not know. If they were silently accepted they would
 * be lost, and a misspelled one with them.
 */
export function unknownFields(schema: z.ZodType, value: unknown): string[] {
  const known = fieldsOf(schema)
  if (known === null || typeof value !== 'object' || value === null || Array.isArray(value))
    return []
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
