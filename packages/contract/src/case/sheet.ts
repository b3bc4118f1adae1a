import { z } from 'zod'
import { Id, LocalText } from '../values.ts'

/** Something that was found and speaks to a statement; `code` finds it again in what the case holds besides. */
export const SheetFound = z.object({
  from: z.enum(['finding', 'comparison', 'contradiction', 'signal']),
  code: z.string(),
  /** The import in which it was found; null for what is about all of them. */
  batchId: Id.nullable(),
  severity: z.enum(['info', 'notice', 'warning', 'serious']),
  /** Whether it supports the statement or tells against it. */
  speaks: z.enum(['for', 'against']),
  /** In a short sentence, with its figure. */
  text: LocalText,
})
export type SheetFound = z.infer<typeof SheetFound>

/** A statement, and what speaks to it. */
export const SheetLine = z.object({
  /** `method:CODE`, `answer:KEY`, or `/countries`. */
  statement: z.string(),
  /**
   * `against` where something of weight speaks against it; `missing` where what it should bring is not there;
   * `agrees` where something speaks for it and nothing of weight against; else `silent`.
   */
  standing: z.enum(['agrees', 'against', 'missing', 'silent']),
  /** The gravest first. */
  found: z.array(SheetFound),
})
export type SheetLine = z.infer<typeof SheetLine>

/** What was stated, held against what was found, as far as the reader may know it. Empty before a submission. */
export const Sheet = z.object({
  /** In the order of reading. */
  lines: z.array(SheetLine),
  /** What was found and speaks to no single statement. */
  beside: z.array(SheetFound),
})
export type Sheet = z.infer<typeof Sheet>
