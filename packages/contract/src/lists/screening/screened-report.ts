import { z } from 'zod'
import { addressFacts } from './address-facts.ts'
import { consentFacts } from './consent-facts.ts'
import { AddressFault, ColumnRole, FileRefusalCode, RowFault, Severity } from './report-codes.ts'
import { Count, DayOrder, DomainCount, list, Share, Word } from './report-values.ts'
import { shapeFacts } from './shape-facts.ts'

const ColumnOfRole = z.object({
  /** Place from 0. */
  index: Count,
  /** 1 where the customer chose. */
  confidence: Share,
  chosenBy: z.enum(['customer', 'engine']),
})

const ListFacts = z.object({ source: Word, date: Word })

const facts = { ...addressFacts, ...shapeFacts, ...consentFacts }
type Facts = typeof facts

/** What a check found; its facts hold no address in full. */
export const ReportFinding = z.discriminatedUnion('id', findingSchemas())

/**
 * The report of a recipients file that was read, in full: what `freigabe screen --json` prints, and
 * what a sealed report carries. New fields alone do not raise the version.
 */
export const ScreenedReport = z.object({
  version: z.literal(1),
  outcome: z.literal('screened'),
  /** Who screened: the platform's server, a holder of a screening key, or anybody as a preview. */
  origin: z.enum(['server', 'platform', 'preview']),
  screenedAt: z.iso.datetime(),
  file: z.object({
    bytes: Count.nullable(),
    /** Of the bytes as they were read, in hexadecimal. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    kind: z.enum(['text', 'xlsx', 'json', 'ndjson', 'vcard', 'ldif', 'sql']),
    encoding: Word.nullable(),
    delimiter: Word.nullable(),
    sheet: z.object({ number: Count, of: Count }).nullable(),
    /** How a workbook was read; absent for other files. */
    workbook: z
      .object({
        /** Sheets read as one table; `before`: how many lines come before the first of each. */
        sheets: list(z.object({ name: Word, before: Count })),
        leftOut: list(z.object({ name: Word, why: z.enum(['other_layout', 'hidden']) })),
        hiddenRows: Count,
        /** They were left out, as whoever handed in the file wished. */
        hiddenLeftOut: z.literal(true).optional(),
      })
      .optional(),
    /** How many address cards were read, and on how many stand several addresses; absent for other files. */
    cards: z.object({ read: Count, several: Count }).optional(),
  }),
  columns: z.object({
    header: z.array(Word).max(5000).nullable(),
    headerLine: Count.nullable(),
    width: Count,
    /** The same for files of the same form. */
    shape: Word,
    email: ColumnOfRole.nullable(),
    candidates: z.array(z.object({ index: Count, confidence: Share })).max(5000),
    /** Further columns of the recipients' addresses, which were not read; absent where there are none. */
    otherAddresses: z.array(Count).max(5000).optional(),
    roles: z.partialRecord(ColumnRole, ColumnOfRole),
  }),
  dayOrder: DayOrder.nullable(),
  /** `total` = `read` + `refused`. */
  rows: z.object({
    total: Count,
    read: Count,
    refused: Count,
    uneven: Count,
    refusedByReason: z.partialRecord(RowFault, Count),
    refusedLines: list(z.object({ line: Count, reason: RowFault })),
  }),
  /** `rows.read` = `addresses` + `empty`; `addresses` = `valid` + `invalid`; `valid` = `unique` + `duplicates`. */
  recipients: z.object({
    addresses: Count,
    empty: Count,
    valid: Count,
    invalid: Count,
    invalidByReason: z.partialRecord(AddressFault, Count),
    invalidLines: list(z.object({ line: Count, reason: AddressFault })),
    unique: Count,
    duplicates: Count,
    roles: Count,
    disposable: Count,
    freeMail: Count,
  }),
  domains: z.object({
    distinct: Count,
    top: list(DomainCount),
    others: Count,
    unlisted: Count,
  }),
  /** From where and of which day the lists are that the checks used. */
  lists: z.object({
    disposableDomains: ListFacts,
    freeMailDomains: ListFacts,
    ipCountries: ListFacts.nullable(),
  }),
  findings: z.array(ReportFinding).max(200),
  /** The recipients by digest, see docs/reference/recipients-digest.md. */
  digest: z.string().regex(/^r1-[0-9a-f]{64}$/),
})
export type ScreenedReport = z.infer<typeof ScreenedReport>

type FindingSchemas = {
  [Id in keyof Facts]: z.ZodObject<{
    id: z.ZodLiteral<Id>
    severity: typeof Severity
    facts: Facts[Id]
  }>
}

/** One for each check, so that its id tells the facts. */
function findingSchemas() {
  const schemas = Object.entries(facts).map(([id, itsFacts]) =>
    z.object({ id: z.literal(id), severity: Severity, facts: itsFacts }),
  )
  return schemas as unknown as [FindingSchemas[keyof Facts]]
}

const { version, origin, screenedAt, file, columns } = ScreenedReport.shape

/** The report of a file that could not be screened as a whole. */
export const RefusedReport = z.object({
  version,
  outcome: z.literal('refused'),
  origin,
  screenedAt,
  refusal: z.object({ code: FileRefusalCode }),
  file: file.pick({ bytes: true, sha256: true }),
  /** Present where rows could be read, so that the column can be chosen. */
  columns: columns
    .extend({
      /** Only where the customer has to choose: the columns that may hold the recipients' addresses. */
      unclear: z.array(Count).max(5000).optional(),
    })
    .nullable(),
})
export type RefusedReport = z.infer<typeof RefusedReport>

/** What `freigabe screen --json` prints, and what `docs/reference/screening-report.schema.json` is printed from. */
export const ScreeningReport = z.discriminatedUnion('outcome', [ScreenedReport, RefusedReport])
