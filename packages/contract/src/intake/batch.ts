import { z } from 'zod'
import { Id, Instant, LocalText } from '../values.ts'

const Count = z.number().int().nonnegative()

/** A finding of a screening check: what was found, how grave, with its facts and words. */
export const Finding = z.object({
  id: z.string(),
  severity: z.enum(['info', 'notice', 'warning', 'serious']),
  title: LocalText,
  text: LocalText,
  facts: z.record(z.string(), z.unknown()),
})
export type Finding = z.infer<typeof Finding>

/** What the screening of a recipients file says. It holds no address. */
export const Screening = z.object({
  at: Instant,
  kind: z.enum(['text', 'xlsx']),
  /** Null for workbooks. */
  encoding: z.string().nullable(),
  /** Null for workbooks. */
  delimiter: z.string().nullable(),
  rows: z.object({ read: Count, refused: Count }),
  refusedRows: z.array(z.object({ line: z.number().int(), reason: z.string(), text: LocalText })),
  refusedByReason: z.record(z.string(), Count),
  recipients: z.object({
    addresses: Count,
    unique: Count,
    duplicates: Count,
    invalid: Count,
    role: Count,
    disposable: Count,
    freemail: Count,
  }),
  invalidByReason: z.record(z.string(), Count),
  domains: z.array(z.object({ domain: z.string(), recipients: Count })),
  otherDomains: z.object({ domains: Count, recipients: Count }),
  findings: z.array(Finding),
  digest: z.string(),
})
export type Screening = z.infer<typeof Screening>

/** The columns of a recipients file, so that the customer can confirm or correct the one that counts. */
export const Columns = z.object({
  /** Null where the file has no headings. */
  header: z.array(z.string()).nullable(),
  width: Count,
  /** Place from 0 of the column of addresses; null where none was found. */
  email: z.number().int().nullable(),
  confidence: z.number().min(0).max(1),
  confirmed: z.boolean(),
})
export type Columns = z.infer<typeof Columns>

/** Recipients added to a group together. */
export const Batch = z.object({
  id: Id,
  groupId: Id,
  reference: z.string().nullable(),
  fileName: z.string(),
  bytes: Count,
  state: z.enum(['received', 'screening', 'screened', 'refused', 'interrupted']),
  /** Share of the file read so far, 0 to 1, while screening. */
  progress: z.number().min(0).max(1).nullable(),
  /** Why the file was refused as a whole. */
  refusal: z.object({ code: z.string(), text: LocalText }).nullable(),
  recipients: Count,
  screening: Screening.nullable(),
  /** Null until the screening, and where no rows could be read. */
  columns: Columns.nullable(),
  caseId: Id.nullable(),
  /** Linked to an earlier approval by its digest: nothing new to review. */
  coveredBefore: z.boolean(),
  createdAt: Instant,
  fileDeletedAt: Instant.nullable(),
})
export type Batch = z.infer<typeof Batch>
