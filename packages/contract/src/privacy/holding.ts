import { z } from 'zod'
import { Id, Instant, RecipientAddress } from '../values.ts'

/** Where something is held that names an address. */
export const HoldingPlace = z.enum([
  'person',
  'membership',
  'staff_member',
  'session',
  'invitation',
  'mail',
  'letter',
  'contact',
  'draft',
  'submission',
  'question',
  'division',
  'note',
  'case_note',
  'case_finding',
  'decision',
  'scheduled_decision',
  'proposal',
  'look',
  'evidence',
  'batch',
  'group',
  'source',
  'queue',
  'request',
  'request_message',
  'request_file',
  'request_queue',
  'proceeding',
  'complaint',
  'hold',
  'account',
  'sender',
  'suppression',
  'dead_recipient',
  'leave_out_list',
  'confirmation',
])
export type HoldingPlace = z.infer<typeof HoldingPlace>

/**
 * `removed`: the whole entry goes. `replaced`: the entry stays, and what names the address does not.
 * `kept`: it stays as it is, since the person would be mailed again without it, or a decision could not be
 * explained.
 */
export const OnErase = z.enum(['removed', 'replaced', 'kept'])
export type OnErase = z.infer<typeof OnErase>

/** Entries of one place and account that name an address. */
export const HoldingCount = z.object({
  place: HoldingPlace,
  accountId: Id.nullable(),
  accountName: z.string().nullable(),
  count: z.number().int(),
  onErase: OnErase,
})
export type HoldingCount = z.infer<typeof HoldingCount>

/** One entry that names an address, with what it says. */
export const Holding = z.object({
  place: HoldingPlace,
  accountId: Id.nullable(),
  caseId: Id.nullable(),
  id: z.string(),
  at: Instant.nullable(),
  onErase: OnErase,
  data: z.record(z.string(), z.unknown()),
})
export type Holding = z.infer<typeof Holding>

/** What a person did, as the log has it; it stays, since the log must stay whole. */
export const LoggedAct = z.object({
  accountId: Id.nullable(),
  type: z.string(),
  subject: z.string(),
  at: Instant,
})
export type LoggedAct = z.infer<typeof LoggedAct>

/** What was done before about the same address: known by its keyed digest. */
export const PrivacyAct = z.object({
  type: z.enum(['address_searched', 'address_exported', 'address_erased']),
  reason: z.string(),
  by: z.string(),
  at: Instant,
})
export type PrivacyAct = z.infer<typeof PrivacyAct>

/** Files whose content no search can look into: encrypted lists, scans and pictures. */
export const Unsearched = z.object({
  recipientsFiles: z.number().int(),
  evidenceFiles: z.number().int(),
})
export type Unsearched = z.infer<typeof Unsearched>

/** Whose address it is about, and on whose wish; the wish goes into the log, the address does not. */
export const AddressWish = z.object({
  email: RecipientAddress,
  reason: z.enum(['person_asked', 'account_asked', 'authority_asked', 'own_duty']),
})
export type AddressWish = z.infer<typeof AddressWish>
