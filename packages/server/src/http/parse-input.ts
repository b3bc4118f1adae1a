import type { z } from 'zod'
import { invalidInput, unknownInput } from './problem.ts'
import { unknownFields } from './unknown-fields.ts'

/** Checks input by the contract; throws REQUEST_INVALID with each fault. */
export function parseInput(
  schema: z.ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
) {
  if (schema === undefined) return undefined
  const parsed = schema.safeParse(value ?? {})
  if (!parsed.success) throw invalidInput(parsed.error, part)
  const unknown = part === 'body' ? unknownFields(schema, value) : []
  if (unknown.length > 0) throw unknownInput(unknown)
  return parsed.data
}
