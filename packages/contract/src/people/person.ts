import { z } from 'zod'
import { Email, Id, Instant, Line, Locale, TimeZone } from '../values.ts'

export const AccountRole = z.enum(['owner', 'editor', 'reader'])
export type AccountRole = z.infer<typeof AccountRole>
export const StaffRole = z.enum(['reviewer', 'lead', 'support', 'billing', 'admin'])
export type StaffRole = z.infer<typeof StaffRole>

/** Which mails a person wants of an account. Outcomes and questions reach submitter or owner always. */
export const MailChoice = z.object({ reminders: z.boolean(), received: z.boolean() })

export const Person = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  locale: Locale,
  timeZone: TimeZone,
  mails: MailChoice,
})
export type Person = z.infer<typeof Person>

export const PersonChange = z
  .object({ name: Line, locale: Locale, timeZone: TimeZone, mails: MailChoice })
  .partial()

export const Membership = z.object({
  accountId: Id,
  accountName: z.string(),
  role: AccountRole,
  suspended: z.boolean(),
})

/** Who is signed in, what they may see, and the token that their writes carry. */
export const Session = z.object({
  person: Person,
  memberships: z.array(Membership),
  staffRoles: z.array(StaffRole),
  csrfToken: z.string(),
  expiresAt: Instant,
})
export type Session = z.infer<typeof Session>

export const SignIn = z.object({ email: Email, password: z.string().min(1).max(200) })

/** A member of an account. */
export const Member = z.object({
  personId: Id,
  name: z.string(),
  email: z.string(),
  role: AccountRole,
  since: Instant,
})
export type Member = z.infer<typeof Member>

export const Invitation = z.object({
  id: Id,
  email: z.string(),
  role: z.string(),
  /** The person who invited; the platform’s name where a key was used. */
  invitedBy: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
})
export type Invitation = z.infer<typeof Invitation>

export const NewInvitation = z.object({
  email: Email,
  role: AccountRole,
  locale: Locale.optional(),
})

/** What the page behind an invitation's link shows before it is accepted. */
export const InvitationPreview = z.object({
  email: z.string(),
  /** The account's name, or null for staff of the platform. */
  accountName: z.string().nullable(),
  role: z.string(),
  invitedBy: z.string(),
  /** True when the address belongs to a person already: signing in is enough. */
  personExists: z.boolean(),
  expiresAt: Instant,
})

export const InvitationAcceptance = z.object({
  name: Line,
  password: z.string().min(1).max(200),
  locale: Locale,
})

export const StaffMember = z.object({
  personId: Id,
  name: z.string(),
  email: z.string(),
  roles: z.array(StaffRole),
  /** What a reviewer knows about, by the codes that rules ask for. */
  skills: z.array(z.string()),
  since: Instant,
})
export type StaffMember = z.infer<typeof StaffMember>
