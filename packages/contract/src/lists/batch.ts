import { z } from 'zod'
import { Deviation, SetApart } from '../sources/source.ts'
import { Id, Instant, LocalText } from '../values.ts'
import { MendedImport } from './mending.ts'
import { ColumnChoices } from './screening/remembered-columns.ts'
import { ColumnRole, NamedEncoding } from './screening/report-codes.ts'
import { Chart } from './screening/report-values.ts'

const Count = z.number().int().nonnegative()

/** A finding of a screening check: what was found, how grave, with its facts and words. */
export const Finding = z.object({
  id: z.string(),
  severity: z.enum(['info', 'notice', 'warning', 'serious']),
  title: LocalText,
  /** The one figure that a line has room for: a share, a count, a word. Null where there is none. */
  headline: LocalText.nullable(),
  text: LocalText,
  /** Why it matters. */
  why: LocalText,
  /** Null where there is nothing to draw. */
  chart: Chart.nullable(),
  facts: z.record(z.string(), z.unknown()),
  /** The statement that explains it, in a case; then it weighs nothing. */
  explainedBy: LocalText.optional(),
})
export type Finding = z.infer<typeof Finding>

/**
 * How a list compares with those that were screened before. Findings about other accounts name none of
 * them; the desk’s view of a case says more.
 */
export const Comparison = z.object({ at: Instant, findings: z.array(Finding) })
export type Comparison = z.infer<typeof Comparison>

/** A line of a file that is left out until somebody corrects it. */
export const LineToCorrect = z.object({
  line: z.number().int(),
  reason: z.string(),
  text: LocalText,
})
export type LineToCorrect = z.infer<typeof LineToCorrect>

/** What the screening of a recipients file says. It holds no address. */
export const Screening = z.object({
  at: Instant,
  kind: z.enum(['text', 'xlsx', 'json', 'ndjson', 'vcard', 'ldif', 'sql']),
  /** Null for workbooks. */
  encoding: z.string().nullable(),
  /** Null for workbooks. */
  delimiter: z.string().nullable(),
  /** What to know about how the file was read: sheets read together or left out, hidden rows. */
  notes: z.array(LocalText),
  rows: z.object({ read: Count, refused: Count }),
  /** The first rows that could not be read; the report in full lists more. */
  refusedRows: z.array(LineToCorrect),
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
  /** The first addresses that cannot be mailed, by line. */
  invalidRows: z.array(LineToCorrect),
  invalidByReason: z.record(z.string(), Count),
  domains: z.array(z.object({ domain: z.string(), recipients: Count })),
  otherDomains: z.object({ domains: Count, recipients: Count }),
  findings: z.array(Finding),
  /** Null where there was nothing to compare, and for files from before lists were compared. */
  comparison: Comparison.nullable(),
  digest: z.string(),
})
export type Screening = z.infer<typeof Screening>

/** The columns of a recipients file, so that the customer can confirm or correct what they hold. */
export const Columns = z.object({
  /** Null where the file has no headings. */
  header: z.array(z.string()).nullable(),
  width: Count,
  /** Place from 0 of the column of addresses; null where none was found. */
  email: z.number().int().nullable(),
  /** The columns that may hold the recipients’ addresses where only the customer can tell; else none. */
  unclear: z.array(z.number().int()),
  confidence: z.number().min(0).max(1),
  confirmed: z.boolean(),
  /** The column that was taken for each role that has one. */
  roles: z.partialRecord(
    ColumnRole,
    z.object({
      index: z.number().int(),
      confidence: z.number().min(0).max(1),
      chosenBy: z.enum(['customer', 'engine']),
    }),
  ),
  /** What the customer said, here or for an earlier file of the same form. */
  chosen: z.object({
    columns: ColumnChoices,
    encoding: NamedEncoding.nullable(),
    /** Remembered from an earlier file of the account. */
    remembered: z.boolean(),
  }),
  /** Names the form of the file, under which corrections are remembered. */
  shape: z.string(),
})
export type Columns = z.infer<typeof Columns>

/** Recipients of an import whom approvals of other lists let pass, for as long as those stand. */
export const KnownRecipients = z.object({
  recipients: Count,
  /** Whether these are all of the file, so that nothing is left to review. */
  isAll: z.boolean(),
  /** All that was imported. */
  file: z.object({ recipients: Count, digest: z.string() }),
  /** The lists that hold them; whoever is in several counts for one. */
  lists: z.array(
    z.object({
      batchId: Id,
      fileName: z.string(),
      recipients: Count,
      /** The approval of the list; null where there is none any more. */
      approval: z
        .object({ caseId: Id, since: Instant, endsAt: Instant, isRevoked: z.boolean() })
        .nullable(),
    }),
  ),
})
export type KnownRecipients = z.infer<typeof KnownRecipients>

/** Who recorded sign-ups or orders: the platform’s own forms, or where the platform fetched them itself. */
export const RecordedBy = z.enum(['platform', 'shop', 'former_provider'])
export type RecordedBy = z.infer<typeof RecordedBy>

/** Recipients added to a group together. */
export const Batch = z.object({
  id: Id,
  groupId: Id,
  reference: z.string().nullable(),
  /** For the header `Feedback-ID` of what is sent to it: by that a mailbox provider reports its complaints. */
  feedbackId: z.string(),
  fileName: z.string(),
  bytes: Count,
  state: z.enum(['received', 'screening', 'screened', 'refused', 'interrupted']),
  /** Who screened: the platform’s server, or a holder of a screening key, where the list lies. */
  origin: z.enum(['server', 'platform']),
  /**
   * Who recorded the sign-ups or orders, as the platform states: itself, or the shop or former provider of the account
   * from which it fetched them. Null where it says nothing, and once somebody else has said what the columns of a
   * fetched list hold.
   */
  recordedBy: RecordedBy.nullable(),
  /** Share of the file read so far, 0 to 1, while screening. */
  progress: z.number().min(0).max(1).nullable(),
  /** Since when the screening has been interrupted; it starts again by itself. */
  interruptedAt: Instant.nullable(),
  /** Why the file was refused as a whole, and what mends that. */
  refusal: z
    .object({
      code: z.string(),
      text: LocalText,
      mending: z.enum(['confirm_column', 'replace_file']),
    })
    .nullable(),
  recipients: Count,
  screening: Screening.nullable(),
  /** How the file was made from another one before its import; null where nobody said so. */
  mended: MendedImport.nullable(),
  /** Null until the screening, and where no rows could be read. */
  columns: Columns.nullable(),
  caseId: Id.nullable(),
  /** Linked to an earlier approval of the same recipients, or of more that hold them all: nothing new to review. */
  coveredBefore: z.boolean(),
  /**
   * Who of the file is in approved lists of the group already. Only the others are reviewed: `recipients`, findings and
   * the case are about them. Null where nobody is, or that could not be told for certain.
   */
  known: KnownRecipients.nullable(),
  /**
   * Who of it is in earlier imports of the group, too, each counted at one of these. Counts of groups and cases have
   * such recipients once.
   */
  repeats: z.array(
    z.object({
      batchId: Id,
      recipients: z.number().int(),
      /** False for an estimate from samples of large lists. */
      isExact: z.boolean(),
    }),
  ),
  /** The source that brought these recipients, and on which day in UTC; null for an import. */
  arrived: z
    .object({
      sourceId: Id,
      day: z.iso.date(),
      beyondCap: z.boolean(),
      setApart: SetApart.nullable(),
      /** Came in bulk, and so was screened before it might be sent to. */
      bulk: z.boolean(),
      /** In what it differs from the past of its source, for the desk; empty for everybody else. */
      deviations: z.array(Deviation),
      sampled: z.boolean(),
    })
    .nullable(),
  createdAt: Instant,
  fileDeletedAt: Instant.nullable(),
})
export type Batch = z.infer<typeof Batch>
