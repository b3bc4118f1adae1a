import { z } from 'zod'
import { customerAndDeskRead, customerWrites, endpoint } from '../endpoint.ts'
import {
  AccountParams,
  BatchParams,
  FileName,
  GroupParams,
  Id,
  IdOrReference,
  Locale,
  PageQuery,
  page,
  Reference,
} from '../values.ts'
import { Batch, RecordedBy } from './batch.ts'
import { Group, GroupStanding, NewGroup, Notice } from './group.ts'
import { QueryMending } from './mending.ts'
import { FileReading, QueryColumns, RememberedColumns } from './screening/remembered-columns.ts'
import { NamedEncoding } from './screening/report-codes.ts'
import { ScreenedReport } from './screening/screened-report.ts'
import { SealedReport, sealedReportBytes } from './screening/sealed-report.ts'
import { SuppressionReport } from './suppression.ts'

const ImportQuery = z.object({
  reference: Reference.optional(),
  /** `early`: checked long before a campaign needs it. */
  trigger: z.enum(['import', 'early']).default('import'),
  /**
   * `platform`: the platform itself recorded these sign-ups and their confirmations, for example by its own forms.
   * `shop`, `former_provider`: the platform fetched them itself, over an interface, from the account’s shop or former
   * provider, with the moments of orders or confirmations that the other system noted by itself. Not for files that
   * customers handed over, nor for moments that they can set there. Only platform keys may say so.
   */
  recordedBy: RecordedBy.optional(),
})

/** Groups, and their imports. */
export const listEndpoints = {
  listNotices: endpoint({
    method: 'GET',
    path: '/accounts/:account/notices',
    summary: 'What waits for the customer, most urgent first.',
    access: ['reader', 'support', 'account_key', 'platform_key'],
    params: AccountParams,
    response: z.object({
      /** The most urgent fifty. */
      items: z.array(Notice),
      /** How many there are in all. */
      total: z.number().int(),
    }),
    status: 200,
    errors: [],
  }),
  listGroups: endpoint({
    method: 'GET',
    path: '/accounts/:account/groups',
    summary: 'The groups of an account, by name, with how they stand.',
    access: customerAndDeskRead,
    params: AccountParams,
    query: PageQuery.extend({
      search: z.string().max(200).optional(),
      standing: GroupStanding.optional(),
    }),
    response: page(Group),
    status: 200,
    errors: [],
  }),
  createGroup: endpoint({
    method: 'POST',
    path: '/accounts/:account/groups',
    summary: 'Create a group.',
    access: customerWrites,
    params: AccountParams,
    body: NewGroup,
    response: Group,
    status: 201,
    errors: ['REFERENCE_TAKEN', 'ACCOUNT_SUSPENDED'],
  }),
  readGroup: endpoint({
    method: 'GET',
    path: '/accounts/:account/groups/:group',
    summary: 'One group.',
    access: customerAndDeskRead,
    params: GroupParams,
    response: Group,
    status: 200,
    errors: [],
  }),
  renameGroup: endpoint({
    method: 'PATCH',
    path: '/accounts/:account/groups/:group',
    summary: 'Rename a group.',
    access: customerWrites,
    params: GroupParams,
    body: NewGroup.pick({ name: true }),
    response: Group,
    status: 200,
    errors: [],
  }),
  deleteGroup: endpoint({
    method: 'DELETE',
    path: '/accounts/:account/groups/:group',
    summary:
      'Delete a group: its open cases are withdrawn, its files deleted, its gate stays closed.',
    access: customerWrites,
    params: GroupParams,
    status: 204,
    errors: ['CASE_NOT_OPEN_FOR_THIS'],
  }),
  listBatches: endpoint({
    method: 'GET',
    path: '/accounts/:account/groups/:group/batches',
    summary: 'The imports of a group, newest first.',
    access: customerAndDeskRead,
    params: GroupParams,
    query: PageQuery,
    response: page(Batch),
    status: 200,
    errors: [],
  }),
  notePreview: endpoint({
    method: 'POST',
    path: '/accounts/:account/groups/:group/previews',
    summary:
      'Note that a file was looked at before its upload, as the dashboard does: by its digest alone.',
    access: customerWrites,
    params: GroupParams,
    body: z.object({
      /** SHA-256 of the file, in hexadecimal. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    status: 204,
    errors: [],
  }),
  uploadBatch: endpoint({
    method: 'POST',
    path: '/accounts/:account/groups/:group/batches',
    summary:
      'Import a recipients file: the body is the file, streamed. Screening starts at once and opens a case.',
    access: customerWrites,
    params: GroupParams,
    query: ImportQuery.extend({
      fileName: FileName,
      /**
       * Which column is for what, as JSON with places from 0, null where there is no such column:
       * `{"email":1,"confirmed_at":null}`. What is left out is found out. Remembered for the account’s
       * next file of the same form.
       */
      columns: QueryColumns.optional(),
      /** The encoding of the text, where only the sender knows it. */
      encoding: NamedEncoding.optional(),
      /**
       * What becomes of rows that a filter or a person has hidden in a workbook: whoever leaves them out here
       * must not send to them, either.
       */
      hiddenRows: z.enum(['read', 'leave_out']).optional(),
      /**
       * How the file was made from another one, as JSON, where somebody mended it before: kept with the import, and
       * shown to the desk. The dashboard says it of files that it cleaned.
       */
      mended: QueryMending.optional(),
      /**
       * A list of those to be left out, as it was uploaded within the last day: whoever is on it under any spelling of
       * the mailbox is no recipient of this import and must not be sent to. It goes once the file has been screened.
       */
      leaveOut: Id.optional(),
      /** The source through which they all signed up. The file counts towards its cap once it has been screened, unless it is set apart. */
      source: IdOrReference.optional(),
    }),
    upload: {
      description:
        'CSV, TSV, XLSX, JSON, vCard, LDIF, an SQL dump or lines of addresses, as exported.',
      maximumBytes: 2 * 1024 ** 3,
    },
    response: Batch,
    status: 202,
    errors: [
      'FILE_EMPTY',
      'FILE_TOO_LARGE',
      'FILE_INTERRUPTED',
      'REFERENCE_TAKEN',
      'LEAVE_OUT_LIST_UNKNOWN',
      'ACCOUNT_SUSPENDED',
    ],
  }),
  readBatch: endpoint({
    method: 'GET',
    path: '/accounts/:account/groups/:group/batches/:batch',
    summary: 'One import with its screening.',
    access: customerAndDeskRead,
    params: BatchParams,
    response: Batch,
    status: 200,
    errors: [],
  }),
  readReport: endpoint({
    method: 'GET',
    path: '/accounts/:account/groups/:group/batches/:batch/report',
    summary:
      'The screening of one import in full, as `freigabe screen --json` prints it: facts without words, and more of the lines to correct.',
    access: customerAndDeskRead,
    params: BatchParams,
    response: ScreenedReport,
    status: 200,
    errors: ['BATCH_NOT_SCREENED'],
  }),
  downloadReportPage: endpoint({
    method: 'GET',
    path: '/accounts/:account/groups/:group/batches/:batch/report-page',
    summary: 'The screening of one import as a page that stands alone and prints well.',
    access: customerAndDeskRead,
    params: BatchParams,
    query: z.object({ language: Locale.default('en') }),
    download: { description: 'HTML that holds no address and fetches nothing.' },
    status: 200,
    errors: ['BATCH_NOT_SCREENED'],
  }),
  handInReport: endpoint({
    method: 'POST',
    path: '/accounts/:account/groups/:group/sealed-reports',
    summary:
      'Hand in a sealed report instead of a recipients file: the list was screened where it is, by somebody with a screening key. It becomes an import and opens a case as a file does.',
    access: customerWrites,
    params: GroupParams,
    query: ImportQuery,
    body: SealedReport,
    bodyBytes: sealedReportBytes,
    response: Batch,
    status: 201,
    errors: [
      'SCREENING_KEY_UNKNOWN',
      'SCREENING_KEY_REVOKED',
      'SAMPLE_KEY_UNKNOWN',
      'REPORT_SIGNATURE_BROKEN',
      'REPORT_VERSION_UNKNOWN',
      'REPORT_INVALID',
      'REPORT_ORIGIN_REFUSED',
      'REPORT_INCONSISTENT',
      'REPORT_USED',
      'REFERENCE_TAKEN',
      'ACCOUNT_SUSPENDED',
    ],
  }),
  correctColumns: endpoint({
    method: 'PUT',
    path: '/accounts/:account/groups/:group/batches/:batch/columns',
    summary:
      'Confirm or correct what the columns of a file hold, and how its text is encoded; what changes the reading screens again. Remembered for the account’s next file of the same form.',
    access: customerWrites,
    params: BatchParams,
    body: FileReading,
    response: Batch,
    status: 202,
    errors: [
      'ACCOUNT_SUSPENDED',
      'COLUMN_UNKNOWN',
      'FILE_GONE',
      'BATCH_IN_REVIEW',
      'BATCH_NOT_SCREENED',
    ],
  }),
  listRememberedColumns: endpoint({
    method: 'GET',
    path: '/accounts/:account/remembered-columns',
    summary: 'How the account’s next files will be read, since earlier ones were corrected.',
    access: customerAndDeskRead,
    params: AccountParams,
    response: z.object({ items: z.array(RememberedColumns) }),
    status: 200,
    errors: [],
  }),
  forgetColumns: endpoint({
    method: 'DELETE',
    path: '/accounts/:account/remembered-columns/:shape',
    summary: 'Forget a correction: the next file of this form is read as it seems best.',
    access: customerWrites,
    params: AccountParams.extend({ shape: z.string().min(1).max(100) }),
    status: 204,
    errors: [],
  }),
  deleteBatch: endpoint({
    method: 'DELETE',
    path: '/accounts/:account/groups/:group/batches/:batch',
    summary: 'Remove an import from its group. Taking recipients away never needs approval.',
    access: customerWrites,
    params: BatchParams,
    status: 204,
    errors: ['BATCH_IN_REVIEW', 'CASE_NOT_OPEN_FOR_THIS'],
  }),
  reportSuppressed: endpoint({
    method: 'POST',
    path: '/accounts/:account/suppressions',
    summary:
      'Report recipients who unsubscribed, complained or hard-bounced; their return in a later import is a finding.',
    access: ['account_key', 'platform_key'],
    params: AccountParams,
    body: SuppressionReport,
    response: z.object({
      /** Distinct recipients that were taken in. */
      taken: z.number().int(),
      /** Addresses that cannot be mailed, and so need no report. */
      refused: z.number().int(),
    }),
    status: 200,
    errors: [],
  }),
}
