import { z } from 'zod'
import { type ErrorCode, errors } from './errors.ts'

/** An RFC 9457 problem document. `code` is stable; `title` and `action` may be reworded. */
export const Problem = z.object({
  type: z.string(),
  code: z.enum(Object.keys(errors) as [ErrorCode, ...ErrorCode[]]),
  status: z.number().int(),
  title: z.string(),
  /** What to do. */
  action: z.string(),
  /** What is special about this occurrence. */
  detail: z.string().optional(),
  /** JSON pointers to the offending fields. */
  faults: z
    .array(
      z.object({
        pointer: z.string(),
        code: z.string(),
        text: z.object({ de: z.string(), en: z.string() }),
      }),
    )
    .optional(),
  /** Facts for programs: ids of missing statements, the current revision, and the like. */
  about: z.record(z.string(), z.unknown()).optional(),
  requestId: z.string(),
})
export type Problem = z.infer<typeof Problem>
