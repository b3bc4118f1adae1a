import { z } from 'zod'
import { Evidence, Reusable } from '../case/submission.ts'
import { endpoint } from '../endpoint.ts'
import { AccountParams, FileName, Id, Line } from '../values.ts'

const EvidenceParams = AccountParams.extend({ evidence: Id })

/** Files that support what a customer states. */
export const evidenceEndpoints = {
  uploadEvidence: endpoint({
    method: 'POST',
    path: '/accounts/:account/evidence',
    summary:
      'Upload a file that supports a statement: PDF, image, mail file, text, Word or Excel, or a ZIP archive of these, judged by content.',
    access: ['editor', 'account_key', 'platform_key'],
    params: AccountParams,
    query: z.object({ fileName: FileName }),
    upload: { description: 'The bytes of the file.', maximumBytes: 25 * 1024 ** 2 },
    response: Evidence,
    status: 201,
    errors: [
      'FILE_EMPTY',
      'FILE_TOO_LARGE',
      'FILE_KIND_REFUSED',
      'ARCHIVE_REFUSED',
      'FILE_INTERRUPTED',
    ],
  }),
  downloadEvidence: endpoint({
    method: 'GET',
    path: '/accounts/:account/evidence/:evidence/file',
    summary: 'The file, as an attachment.',
    access: ['reader', 'account_key', 'platform_key'],
    params: EvidenceParams,
    download: { description: 'The bytes as uploaded.' },
    status: 200,
    errors: ['FILE_DAMAGED'],
  }),
  openEvidence: endpoint({
    method: 'POST',
    path: '/desk/accounts/:account/evidence/:evidence/looks',
    summary:
      'The file as uploaded, nothing in it masked, for a stated reason; the look is logged first.',
    access: ['reviewer', 'lead'],
    params: EvidenceParams,
    body: z.object({ reason: Line.min(10) }),
    download: { description: 'The bytes as uploaded.' },
    status: 200,
    errors: [],
  }),
  previewEvidence: endpoint({
    method: 'GET',
    path: '/accounts/:account/evidence/:evidence/preview',
    summary: 'The file for a sandboxed frame; text is shown with addresses masked.',
    access: ['reader', 'reviewer', 'lead'],
    params: EvidenceParams,
    query: z.object({
      /** A file of an archive, by its place in `files`, from 0. */
      file: z.coerce.number().int().nonnegative().optional(),
    }),
    download: { description: 'Image, PDF or masked plain text under a content security policy.' },
    status: 200,
    errors: ['FILE_KIND_REFUSED', 'FILE_DAMAGED'],
  }),
  listReusable: endpoint({
    method: 'GET',
    path: '/accounts/:account/reusable',
    summary: 'Earlier answers and evidence of the account, newest first.',
    access: ['reader', 'account_key', 'platform_key'],
    params: AccountParams,
    response: Reusable,
    status: 200,
    errors: [],
  }),
}
