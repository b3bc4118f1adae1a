import { signUpRefusals } from '@freigabe/core/gate'
import { z } from 'zod'
import { endpoint, senderAccess } from '../endpoint.ts'
import { Email, GivenInstant, Id, IdOrReference, Instant } from '../values.ts'
import { DenyReason, Purpose } from './endpoints.ts'

/** What a sender calls something of its own: 1 to 100 visible ASCII characters, and no address of anybody. */
export const SendersOwnId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\x21-\x3f\x41-\x7e]+$/)

/** Your short name of a mailbox provider, in lower case: `gmail`, `gmx`. */
export const Provider = z
  .string()
  .max(40)
  .regex(/^[a-z\d][a-z\d._-]*$/)

/** How many messages went out to a group at once. */
export const SendReport = z
  .object({
    /** Told again under the same id it is known, and counts once. */
    id: SendersOwnId,
    account: IdOrReference,
    group: IdOrReference,
    purpose: Purpose.default('campaign'),
    /** The imports to which it went; without them the group as a whole. */
    batches: z.array(IdOrReference).min(1).max(500).optional(),
    count: z.number().int().min(0).max(100_000_000),
    /**
     * How the count divides by import and mailbox provider, as the denominators of what comes back. They add up
     * to `count`.
     */
    parts: z
      .array(
        z.object({
          batch: IdOrReference.optional(),
          provider: Provider.optional(),
          count: z.number().int().min(0).max(100_000_000),
        }),
      )
      .min(1)
      .max(500)
      .optional(),
    /** By UTC; today where none is named. */
    day: z.iso.date().optional(),
    /**
     * When it was sent, instead of the day. By the hour it is found that a mailbox provider fails for many accounts
     * at once. Without it, what was sent today belongs to the hour in which you tell of it.
     */
    at: GivenInstant.optional(),
    /** The id of the permit under which it was sent. */
    permit: Id.optional(),
  })
  .refine(({ day, at }) => day === undefined || at === undefined, {
    path: ['day'],
    message: 'Name the moment or the day.',
  })
export type SendReport = z.infer<typeof SendReport>

/** What became of a report. */
export const SendOutcome = z.object({
  id: z.string(),
  /** `known`: it was recorded before. */
  outcome: z.enum(['recorded', 'known', 'refused']),
  /** Why it was refused. Nothing else of the request depends on that. */
  reason: z
    .enum(['unknown_group', 'unknown_batch', 'day_to_come', 'parts_differ', 'id_reused'])
    .nullable(),
  /**
   * How many of them the permit that was named does not cover: more than it was for, all of them where it was
   * reported before, is for something else, or does not exist.
   */
  over: z.number().int(),
})
export type SendOutcome = z.infer<typeof SendOutcome>

/** How many messages of campaigns were sent to a group, as senders reported it. */
export const SentToGroup = z.object({
  total: z.number().int(),
  /** In the thirty days up to today, by UTC. */
  lastThirtyDays: z.number().int(),
  lastDay: z.iso.date(),
  onLastDay: z.number().int(),
  /** How many of all went out beyond the permits that were named for them. */
  over: z.number().int(),
})
export type SentToGroup = z.infer<typeof SentToGroup>

/** A sign-up that is to be confirmed, with its address or the hash of it. */
export const SignUp = z
  .object({
    /** Your own. Two confirmations go out for it: the mail and a reminder. */
    id: SendersOwnId,
    /** Who signed up. For 90 days the days of confirmations are kept under a keyed digest, and no address. */
    address: z.string().min(1).max(320).optional(),
    /** Instead of the address: its SHA-256, normalised as the recipients digest says, in hexadecimal. */
    hash: z
      .string()
      .regex(/^[\da-fA-F]{64}$/)
      .optional(),
    /** Through which source of the group. Needed while the group is on hold. */
    source: IdOrReference.optional(),
    /** When. Needed while the group is on hold. With the source it tells how many who are asked confirm. */
    at: GivenInstant.optional(),
  })
  .refine(({ address, hash }) => (address === undefined) !== (hash === undefined), {
    path: ['address'],
    message: 'Name the address or its hash.',
  })
export type SignUp = z.infer<typeof SignUp>

/** May this many be sent, under a cap or for what is capped anyway? */
export const PermitQuestion = z
  .object({
    /** Drawn by you, and the permit’s own: a repetition takes nothing from a cap twice. */
    id: Id,
    account: IdOrReference,
    group: IdOrReference,
    purpose: Purpose.default('campaign'),
    /** For these imports alone; without them for the group as a whole. */
    batches: z.array(IdOrReference).min(1).max(500).optional(),
    /** How many messages; as many as `to` or `recipients` name where one is given. */
    count: z.number().int().min(1).max(100_000).default(1),
    /** For `confirmation`: the one sign-up that is to be confirmed. */
    signUp: SignUp.optional(),
    /**
     * For `campaign`, where an import was accepted in steps and only its first part is open: whom it would go to,
     * each by the SHA-256 of the address, normalised as the recipients digest says, in hexadecimal. The answer says
     * for whom of them it is. They are not kept.
     */
    recipients: z
      .array(z.string().regex(/^[\da-fA-F]{64}$/))
      .min(1)
      .max(1_000)
      .optional(),
    /** For `test`: whom it goes to. They have to be people of the account, and are not kept. */
    to: z.array(Email).min(1).max(50).optional(),
  })
  .refine(({ purpose, signUp }) => (purpose === 'confirmation') === (signUp !== undefined), {
    path: ['signUp'],
    message: 'A confirmation, and nothing else, names its sign-up.',
  })
  .refine(({ purpose, count }) => purpose !== 'confirmation' || count === 1, {
    path: ['count'],
    message: 'A confirmation is one message.',
  })
  .refine(({ purpose, to }) => (purpose === 'test') === (to !== undefined), {
    path: ['to'],
    message: 'A test, and nothing else, names whom it goes to.',
  })
  .refine(({ purpose, recipients }) => purpose === 'campaign' || recipients === undefined, {
    path: ['recipients'],
    message: 'A campaign, and nothing else, names its recipients.',
  })
export type PermitQuestion = z.infer<typeof PermitQuestion>

/** A permit, or why there is none, as the gate answers. */
export const PermitAnswer = z.object({
  verdict: z.enum(['allow', 'deny']),
  /** As at the gate, which says `permit_required` where only a permit was missing and none was to be had. */
  reason: DenyReason.nullable(),
  /**
   * Why none was to be had though the gate asks for one: nothing of the cap is left, or `to` names a stranger. Where
   * only the first part of an import is open: nobody was named, or nobody of those who were is in it.
   * For a confirmation also what a hold leaves no room for: a recipient of a held import, an import that was
   * removed while on hold, a sign-up from before the hold, or through a source that is not approved. And in an
   * hour in which enough were asked through a form that bots fill in (`form_attacked`).
   */
  refusal: z
    .enum([
      'cap_used_up',
      'not_their_address',
      'not_an_address',
      'recipients_not_named',
      'not_in_first_part',
      ...signUpRefusals,
      'form_attacked',
    ])
    .nullable(),
  /** False in observe mode: nothing is blocked. */
  enforced: z.boolean(),
  account: z.string(),
  group: z.string(),
  purpose: Purpose,
  /** A JWS (RFC 7515) that says what may be sent; null where nothing may. */
  permit: z.string().nullable(),
  id: Id,
  /** How many messages it permits, which may be fewer than were asked for; 0 without one. */
  count: z.number().int(),
  /** How many more the cap has room for; null where there is no cap. */
  left: z.number().int().nullable(),
  /** For whom of `recipients` it is: their places there, from 0 on. Null where none were named, or without a permit. */
  places: z.array(z.number().int()).nullable(),
  /** When the permit ends. */
  until: Instant.nullable(),
  /** The account’s revision at which this was true; null where there is no such account. */
  revision: z.number().int().nullable(),
  at: Instant,
})
export type PermitAnswer = z.infer<typeof PermitAnswer>

/** What a sender takes before it sends, and tells afterwards. */
export const sendingEndpoints = {
  takePermit: endpoint({
    method: 'POST',
    path: '/gate/permits',
    summary:
      'Take a permit for so many messages, where the gate says `permit_required`. It counts as used until it is reported.',
    access: senderAccess,
    body: PermitQuestion,
    response: PermitAnswer,
    status: 200,
    errors: ['ASK_WEB_SERVER'],
  }),
  recordSends: endpoint({
    method: 'POST',
    path: '/sends',
    summary: 'Tell how many messages were sent, up to 1,000 reports at once.',
    access: senderAccess,
    body: z.object({ sends: z.array(SendReport).min(1).max(1_000) }),
    response: z.object({ sends: z.array(SendOutcome) }),
    status: 200,
    errors: [],
  }),
}
