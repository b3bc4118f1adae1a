import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { ScreeningKey, ScreeningKeyFile } from '../lists/screening/sealed-report.ts'
import { AccountParams, Email, Id, Instant, Line, Locale, LocalText } from '../values.ts'

/** A short text in both languages. */
const ShortTexts = z.object({ de: Line.max(100), en: Line.max(100) })

/** How the operator is reached; null where that is not said. */
export const OperatorContact = z.object({
  phone: Line.max(50).nullable(),
  /** Where letters go; may have several lines. */
  address: z.string().trim().min(1).max(300).nullable(),
  /** When somebody is there. */
  hours: ShortTexts.nullable(),
})
export type OperatorContact = z.infer<typeof OperatorContact>

/** What anybody may know of this installation. */
export const Platform = z.object({
  name: z.string(),
  locale: Locale,
  timeZone: z.string(),
  /** True until the first administrator exists. */
  needsSetup: z.boolean(),
  example: z.boolean(),
  mailbox: z.boolean(),
  /** How customers reach the operator. */
  contact: OperatorContact,
  /** What the button is called that starts the process; null for the usual name. */
  startLabel: LocalText.nullable(),
  /** Largest recipients file that is taken, in bytes. */
  uploadLimit: z.number().int(),
  /** The example platform's sign-ins, shown on the sign-in page. */
  signIns: z.array(
    z.object({
      email: z.string(),
      password: z.string(),
      name: z.string(),
      role: z.string(),
      of: z.string(),
    }),
  ),
})
export type Platform = z.infer<typeof Platform>

/** What the operator has chosen for this installation. */
export const PlatformSettings = z.object({
  /**
   * Whether an import is compared with the lists of other accounts too. What that finds may lead to a
   * question or a second reviewer, and never alone to a rejection.
   */
  compareAccounts: z.boolean(),
  /** Whether one person may propose and publish a policy alone; each such publication says so. */
  singleOperator: z.boolean(),
  /**
   * Whether rules of the policy accept what they find well proven. Otherwise a person decides everything;
   * what rules ask and where they send a case stays the same.
   */
  acceptByRule: z.boolean(),
  /** How customers reach the operator, shown below their pages and in letters. */
  contact: OperatorContact,
  /** What the button is called that starts the process; null for the usual name. */
  startLabel: ShortTexts.nullable(),
})
export type PlatformSettings = z.infer<typeof PlatformSettings>

/** What is written from now on; what was stored before may be looser. */
const SettingsToChange = PlatformSettings.extend({
  contact: OperatorContact.extend({
    phone: Line.max(50)
      .regex(/^\+?[\d ()/.-]*\d[\d ()/.-]*$/)
      .nullable(),
  }),
}).partial()

export const ApiKey = z.object({
  id: Id,
  kind: z.enum(['account', 'platform']),
  name: z.string(),
  /** The first characters, to tell keys apart. */
  prefix: z.string(),
  scopes: z.array(z.enum(['read', 'write', 'gate'])),
  createdAt: Instant,
  createdBy: z.string(),
  revokedAt: Instant.nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>

/** What the clock does by itself, each on its own. */
export const SweepName = z.enum([
  'scheduled',
  'scheduled-appeals',
  'scheduled-holds',
  'cases',
  'clocks',
  'renewals',
  'silence',
  'caps',
  'untold-caps',
  'approvals',
  'overdue-requests',
  'overdue-holds',
  'overdue-steps',
  'returns',
  'steps',
  'incidents',
  'attacks',
  'screenings',
  'deliveries',
  'files',
  'left-over-files',
  'leave-out-lists',
  'idempotency',
  'attempts',
  'feed',
  'events',
  'request-files',
  'suppressed',
  'samples',
  'sketches',
  'retention',
  'detail-effects',
  'webhook-attempts',
])
export type SweepName = z.infer<typeof SweepName>

/** Something that time asks for and that could not be done yet. */
export const SweepFailure = z.object({
  sweep: SweepName,
  /** Of the case, group, approval, decision, request, import or file that it is about; `all` for a sweep as a whole. */
  item: z.string(),
  account: z.object({ id: Id, name: z.string() }).nullable(),
  attempts: z.number().int(),
  since: Instant,
  nextAt: Instant,
  /** Of the last error: one of ours, one of the database's, or its kind. */
  code: z.string(),
})
export type SweepFailure = z.infer<typeof SweepFailure>

const NewKey = z.object({
  name: Line,
  scopes: z
    .array(z.enum(['read', 'write', 'gate']))
    .min(1)
    .max(3),
})
const IssuedKey = ApiKey.extend({ secret: z.string() })

/** The installation: first run, keys, example data. */
export const platformEndpoints = {
  readPlatform: endpoint({
    method: 'GET',
    path: '/platform',
    summary: 'Name, language and state of this installation.',
    access: ['public'],
    response: Platform,
    status: 200,
    errors: [],
  }),
  setUp: endpoint({
    method: 'POST',
    path: '/platform/setup',
    summary: 'First run: name the platform and create the first administrator.',
    access: ['public'],
    body: z.object({
      platformName: Line,
      name: Line,
      email: Email,
      password: z.string().min(1).max(200),
      locale: Locale,
      setupCode: z.string().max(100),
    }),
    status: 204,
    errors: ['ALREADY_SET_UP', 'PASSWORD_TOO_WEAK', 'SIGN_IN_FAILED'],
  }),
  removeExample: endpoint({
    method: 'DELETE',
    path: '/platform/example',
    summary: 'Remove all example data and start clean.',
    access: ['admin'],
    status: 204,
    errors: ['EXAMPLE_ONLY'],
  }),
  readSettings: endpoint({
    method: 'GET',
    path: '/platform/settings',
    summary: 'What the operator has chosen.',
    access: ['admin'],
    response: PlatformSettings,
    status: 200,
    errors: [],
  }),
  changeSettings: endpoint({
    method: 'PATCH',
    path: '/platform/settings',
    summary: 'Change what the operator has chosen; applies from then on.',
    access: ['admin'],
    body: SettingsToChange,
    response: PlatformSettings,
    status: 200,
    errors: [],
  }),
  listSweepFailures: endpoint({
    method: 'GET',
    path: '/platform/sweep-failures',
    summary: 'Scheduled work that could not be done yet; it is tried again, later each time.',
    access: ['admin'],
    response: z.object({ items: z.array(SweepFailure) }),
    status: 200,
    errors: [],
  }),
  listKeys: endpoint({
    method: 'GET',
    path: '/keys',
    summary: 'The platform’s API keys.',
    access: ['admin'],
    response: z.object({ items: z.array(ApiKey) }),
    status: 200,
    errors: [],
  }),
  issueKey: endpoint({
    method: 'POST',
    path: '/keys',
    summary: 'Issue a platform key; its secret is shown only this once.',
    access: ['admin'],
    body: NewKey,
    response: IssuedKey,
    status: 201,
    secret: true,
    errors: [],
  }),
  revokeKey: endpoint({
    method: 'DELETE',
    path: '/keys/:key',
    summary: 'Revoke a key; it stops working within a second.',
    access: ['admin'],
    params: z.object({ key: Id }),
    status: 204,
    errors: [],
  }),
  listScreeningKeys: endpoint({
    method: 'GET',
    path: '/platform/screening-keys',
    summary: 'The screening keys, which sign reports that are handed in instead of a list.',
    access: ['admin'],
    response: z.object({ items: z.array(ScreeningKey) }),
    status: 200,
    errors: [],
  }),
  drawScreeningKey: endpoint({
    method: 'POST',
    path: '/platform/screening-keys',
    summary:
      'Draw a screening key for somebody who is trusted to screen lists where they are; its file is shown only this once.',
    access: ['admin'],
    body: z.object({ name: Line }),
    response: ScreeningKey.extend({ file: ScreeningKeyFile }),
    status: 201,
    secret: true,
    errors: [],
  }),
  revokeScreeningKey: endpoint({
    method: 'DELETE',
    path: '/platform/screening-keys/:key',
    summary: 'Revoke a screening key: no further report signed with it is accepted.',
    access: ['admin'],
    params: z.object({ key: Id }),
    status: 204,
    errors: [],
  }),
  listAccountKeys: endpoint({
    method: 'GET',
    path: '/accounts/:account/keys',
    summary: 'The API keys of an account.',
    access: ['owner', 'platform_key'],
    params: AccountParams,
    response: z.object({ items: z.array(ApiKey) }),
    status: 200,
    errors: [],
  }),
  issueAccountKey: endpoint({
    method: 'POST',
    path: '/accounts/:account/keys',
    summary: 'Issue a key for an account; its secret is shown only this once.',
    access: ['owner', 'platform_key'],
    params: AccountParams,
    body: NewKey,
    response: IssuedKey,
    status: 201,
    secret: true,
    errors: [],
  }),
  revokeAccountKey: endpoint({
    method: 'DELETE',
    path: '/accounts/:account/keys/:key',
    summary: 'Revoke a key of an account; it stops working within a second.',
    access: ['owner', 'platform_key'],
    params: AccountParams.extend({ key: Id }),
    status: 204,
    errors: [],
  }),
}
