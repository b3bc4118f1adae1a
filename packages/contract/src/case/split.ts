import { z } from 'zod'
import { Id, Instant } from '../values.ts'

/** Which imports leave a case, and the id of the case that is opened about them. */
export const SplitCommand = z.object({
  newCaseId: Id,
  batchIds: z.array(Id).min(1).max(1000),
})

/** Why imports cannot leave a case. */
export const unsplittable = [
  'BATCH_UNKNOWN',
  'BATCHES_EMPTY',
  'SPLIT_LEAVES_NOTHING',
  'PROPOSAL_WAITING',
  'ID_TAKEN',
] as const

/** Which rows of an import are to stay in the case: those that a column speaks for. The rest leaves it. */
export const DivideCommand = z
  .object({
    /** Names the division, and the case that the rest will have. */
    newCaseId: Id,
    batchId: Id,
    /** Place of the column from 0. */
    column: z.number().int().min(0).max(999),
    /** A text, or a day on one side of `value` (`YYYY-MM-DD`). */
    kind: z.enum(['is', 'before', 'from']),
    value: z.string().trim().min(1).max(200),
    /** Further texts whose rows stay as well; only with `is`. */
    also: z.array(z.string().trim().min(1).max(200)).max(29).optional(),
  })
  .refine(({ kind, value }) => kind === 'is' || z.iso.date().safeParse(value).success, {
    path: ['value'],
    message: 'A day is written as YYYY-MM-DD.',
  })
  .refine(({ kind, also }) => kind === 'is' || !also?.length, {
    path: ['also'],
    message: 'Further texts go with `is` only.',
  })

/** Why an import cannot be divided. */
export const indivisible = [
  'BATCH_UNKNOWN',
  'BATCH_NOT_SCREENED',
  'BATCH_INDIVISIBLE',
  'COLUMN_UNKNOWN',
  'COLUMN_WITHOUT_DAYS',
  'DIVISION_UNDER_WAY',
  'PROPOSAL_WAITING',
  'ID_TAKEN',
] as const

/** The newest division of an import of a case, and how it stands. */
export const Division = z.object({
  /** Also that of the case that the rest has once it is done. */
  id: Id,
  batchId: Id,
  fileName: z.string(),
  /** What the rows say that stay in the case. Addresses in what was typed are masked. */
  by: z.object({
    column: z.number().int(),
    /** Of the column, where the file has headings. */
    heading: z.string().nullable(),
    kind: z.enum(['is', 'before', 'from']),
    value: z.string(),
    /** Further texts, with `is`. */
    also: z.array(z.string()),
  }),
  /** `waiting_for_file`: the file was deleted as promised, and is needed once more. */
  state: z.enum(['waiting_for_file', 'waiting', 'screening', 'done', 'failed']),
  /** Why nothing came of it; `other_file` also while it waits on, after a file that was another one. */
  failure: z
    .enum(['part_empty', 'part_interrupted', 'other_file', 'case_moved_on', 'taken_back'])
    .nullable(),
  askedAt: Instant,
})
export type Division = z.infer<typeof Division>

/** What the columns of an import’s file say by which it can be divided, in rows with an address that can be mailed. */
export const ColumnValues = z.object({
  /** All such rows; duplicates count, so that recipients may be fewer. */
  rows: z.number().int(),
  /** None where the file was deleted, or has no small column. */
  columns: z.array(
    z.object({
      /** Place from 0. */
      column: z.number().int(),
      /** The commonest first. Rows that are missing in the sum have an empty cell. */
      values: z.array(z.object({ value: z.string(), rows: z.number().int() })),
    }),
  ),
  /** The columns that hold days; no other can be divided by a day. */
  days: z.array(
    z.object({
      /** Place from 0. */
      column: z.number().int(),
      /** With a day in this column. */
      rows: z.number().int(),
      /**
       * The earliest first. `orDay`: the day can be read as this later one as well, and then both have to lie on the
       * side that is asked for. Empty where there are too many to count.
       */
      days: z.array(
        z.object({ day: z.iso.date(), orDay: z.iso.date().optional(), rows: z.number().int() }),
      ),
    }),
  ),
})
export type ColumnValues = z.infer<typeof ColumnValues>
