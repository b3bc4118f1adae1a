import { z } from 'zod'
import { ApprovalExtent } from '../case/case-status.ts'
import { endpoint } from '../endpoint.ts'
import { RequestKind } from '../requests/request.ts'
import { AccountParams, Id, Instant, PageQuery, page } from '../values.ts'

/** `unsent`: written to somebody made up on the example platform, and so never handed to a mail server. */
const MailState = z.enum(['waiting', 'sent', 'failed', 'unsent'])

/** What an account was told, and by which mails. */
export const Notification = z.object({
  id: Id,
  kind: z.enum([
    'approval_needed',
    'received',
    'questions',
    'reminder',
    'accepted',
    'rejected',
    'revoked',
    'request_received',
    'request_answered',
    'appeal_decided',
    'goodwill_decided',
    'hearing',
    'warned',
    'suspended',
    'suspension_lifted',
    'hearing_closed',
    'consent_record_asked',
    'hold_placed',
    'hold_lifted',
    'hold_confirmed',
    'source_attacked',
    'step_widened',
    'step_waits',
  ]),
  groupId: Id.nullable(),
  groupName: z.string().nullable(),
  caseId: Id.nullable(),
  requestId: Id.nullable(),
  /** What kind of request it tells of; null where it tells of none. */
  requestKind: RequestKind.nullable(),
  /** How far the acceptance goes that it tells of; null where it tells of none. */
  extent: ApprovalExtent.nullable(),
  at: Instant,
  mails: z.array(
    z.object({
      to: z.string(),
      state: MailState,
      at: Instant.nullable(),
    }),
  ),
})

/** A mail of the embedded mailbox. */
export const MailSummary = z.object({
  id: Id,
  to: z.string(),
  subject: z.string(),
  template: z.string(),
  at: Instant,
  state: MailState,
})
export const Mail = MailSummary.extend({ text: z.string(), html: z.string() })
export type Mail = z.infer<typeof Mail>

/** A mail that the mail server did not take. It is not tried again. */
export const FailedMail = z.object({
  id: Id,
  to: z.string(),
  subject: z.string(),
  /** Null for mails to staff. */
  account: z.object({ id: Id, name: z.string() }).nullable(),
  /** When it was written. */
  at: Instant,
  attempts: z.number().int(),
  /** What the mail server said last; the token of a link is left out. */
  answer: z.string(),
})
export type FailedMail = z.infer<typeof FailedMail>

/** What people are told. */
export const notifyEndpoints = {
  listNotifications: endpoint({
    method: 'GET',
    path: '/accounts/:account/notifications',
    summary: 'What the account was told, newest first.',
    access: ['reader', 'support', 'account_key', 'platform_key'],
    params: AccountParams,
    query: PageQuery,
    response: page(Notification),
    status: 200,
    errors: [],
  }),
  listFailedMails: endpoint({
    method: 'GET',
    path: '/platform/failed-mails',
    summary:
      'Mails that the mail server did not take, newest first, and how many there are in all.',
    access: ['admin'],
    query: PageQuery,
    response: page(FailedMail).extend({ total: z.number().int() }),
    status: 200,
    errors: [],
  }),
  listMails: endpoint({
    method: 'GET',
    path: '/mailbox',
    summary:
      'The embedded mailbox: what was not sent. With an SMTP server only on the example platform.',
    access: ['public'],
    query: PageQuery.extend({ search: z.string().max(200).optional() }),
    response: page(MailSummary),
    status: 200,
    errors: ['EXAMPLE_ONLY'],
  }),
  readMail: endpoint({
    method: 'GET',
    path: '/mailbox/:mail',
    summary: 'One mail of the embedded mailbox.',
    access: ['public'],
    params: z.object({ mail: Id }),
    response: Mail,
    status: 200,
    errors: ['EXAMPLE_ONLY'],
  }),
}
