import { z } from 'zod'
import { customerAndDeskRead, customerWrites, endpoint } from '../endpoint.ts'
import { AccountParams, BatchParams, FileName, Id, Instant } from '../values.ts'
import { Batch } from './batch.ts'

/** A list of those to be left out of every import. */
const KeptLeaveOutList = z.object({
  id: Id,
  /** What its file was called; null where nobody said. */
  name: z.string().nullable(),
  /** SHA-256 of the list, in hexadecimal. */
  sha256: z.string(),
  /** Distinct mailboxes on it. */
  addresses: z.number().int(),
  keptSince: Instant,
})

/** Lists of those to be left out: blocks, objections, whoever is not to be mailed again. */
export const leaveOutEndpoints = {
  uploadLeaveOutList: endpoint({
    method: 'POST',
    path: '/accounts/:account/leave-out-lists',
    summary:
      'Upload a list of those to be left out of an import, such as blocks or objections; `uploadBatch` takes its id. Only keyed digests are kept, for a day unless an import waits to be screened. It is not a report of suppressions.',
    access: customerWrites,
    params: AccountParams,
    query: z.object({
      fileName: FileName.optional(),
      /**
       * `true`: whoever is on it stays out of every later import of a file as well, until the list is removed. What
       * comes through a source is another matter: these people have just signed up.
       */
      keep: z.enum(['true']).optional(),
    }),
    upload: {
      description:
        'CSV, TSV, XLSX, JSON, vCard, LDIF, an SQL dump or lines of addresses, with one column of addresses.',
      maximumBytes: 100 * 1024 ** 2,
    },
    response: z.object({
      id: Id,
      /** SHA-256 of the list, in hexadecimal. */
      sha256: z.string(),
      /** Distinct mailboxes on it. */
      addresses: z.number().int(),
    }),
    status: 201,
    errors: [
      'FILE_EMPTY',
      'FILE_TOO_LARGE',
      'FILE_INTERRUPTED',
      'LEAVE_OUT_LIST_UNREADABLE',
      'TOO_MANY_LEAVE_OUT_LISTS',
    ],
  }),
  listLeaveOutLists: endpoint({
    method: 'GET',
    path: '/accounts/:account/leave-out-lists',
    summary: 'The lists that are applied to every import of the account, the newest first.',
    access: customerAndDeskRead,
    params: AccountParams,
    response: z.object({ items: z.array(KeptLeaveOutList) }),
    status: 200,
    errors: [],
  }),
  removeLeaveOutList: endpoint({
    method: 'DELETE',
    path: '/accounts/:account/leave-out-lists/:list',
    summary: 'Stop applying a list to later imports. Earlier imports stay without its people.',
    access: customerWrites,
    params: AccountParams.extend({ list: Id }),
    status: 204,
    errors: [],
  }),
  leaveOutOfBatch: endpoint({
    method: 'POST',
    path: '/accounts/:account/groups/:group/batches/:batch/leaving-out',
    summary:
      'Leave people out of an import that is here already: those on an uploaded list while it waits for its details, or whoever the file itself marks as gone, also while a question is open. The file is screened again without them; where it marks nobody, nothing happens.',
    access: customerWrites,
    params: BatchParams,
    body: z
      .object({
        /** A list as `uploadLeaveOutList` took it within the last day, or one that is kept. */
        leaveOut: Id.optional(),
        /** Whoever unsubscribed, complained, bounced or is blocked by the file’s own columns, in all their rows. */
        marked: z.literal(true).optional(),
      })
      .refine(({ leaveOut, marked }) => (leaveOut === undefined) !== (marked === undefined), {
        message: 'Name a list, or say `marked`.',
      }),
    response: Batch,
    status: 202,
    errors: [
      'ACCOUNT_SUSPENDED',
      'LEAVE_OUT_LIST_UNKNOWN',
      'FILE_GONE',
      'BATCH_DELIVERED',
      'BATCH_NOT_SCREENED',
      'CASE_NOT_OPEN_FOR_THIS',
    ],
  }),
}
