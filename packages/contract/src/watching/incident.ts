import { z } from 'zod'
import { incidentKinds } from '../choices.ts'
import { endpoint } from '../endpoint.ts'
import { Id, Instant, Line, Locale, PageQuery, Prose, page } from '../values.ts'
import { ReturnCode } from './returns.ts'

/**
 * What came to the platform without figures: a blocklist names a sender, a trap was hit (one that never
 * belonged to anybody, or one that did once), a postmaster or an alliance wrote, or a mailbox provider failed.
 */
export const IncidentKind = z.enum(incidentKinds)
export type IncidentKind = z.infer<typeof IncidentKind>

/** A mailbox provider by the short name that the platform reports it under, such as `gmail`. */
const ProviderName = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9._-]+$/)

/** An hour in which a mailbox provider failed for many accounts at once, over all that sent to it. */
export const IncidentHour = z.object({
  /** Its beginning. */
  hour: Instant,
  /** For how many accounts it failed, and how many had sent enough to tell. */
  failed: z.number().int(),
  told: z.number().int(),
  sent: z.number().int(),
  /** What did not arrive, by the reason that was named. */
  refused: z.array(z.object({ code: ReturnCode, count: z.number().int() })),
})
export type IncidentHour = z.infer<typeof IncidentHour>

/** An incident, for staff only: customers never see traps, nor who wrote to the platform. */
export const Incident = z.object({
  id: Id,
  kind: IncidentKind,
  /** The days that it is about, by UTC. */
  since: z.iso.date(),
  until: z.iso.date(),
  account: z.object({ id: Id, name: z.string(), locale: Locale }).nullable(),
  /** The domain that was sent from, as it was named. */
  domain: z.string().nullable(),
  /** Of a provider's own incident. */
  provider: z.string().nullable(),
  /** What was entered; empty where figures found it. */
  words: z.string(),
  /**
   * The hours that figures found it by, in order; null where somebody entered it. None where later reports showed
   * that it was no failure of the provider.
   */
  hours: z.array(IncidentHour).nullable(),
  /** Null where figures found it. */
  enteredBy: z.string().nullable(),
  enteredAt: Instant,
  /** How many standing holds were placed for it, or rest on what the provider returned on these days. */
  holds: z.number().int(),
  closedAt: Instant.nullable(),
  /** Null where it was over by itself, and nothing rested on it. */
  closedBy: z.string().nullable(),
  /** How it ended, where a person closed it. */
  outcome: z.string().nullable(),
})
export type Incident = z.infer<typeof Incident>

/** An import that an incident may come from, and how much was sent to it in the two weeks up to it. */
export const IncidentCandidate = z.object({
  account: z.object({ id: Id, name: z.string() }),
  group: z.object({ id: Id, name: z.string() }),
  batch: z.object({ id: Id, importedAt: Instant, recipients: z.number().int() }),
  /** How many messages at most: what was reported for several imports counts for each of them. */
  sent: z.number().int(),
  lastSentOn: z.iso.date(),
  /** Whether it is on hold, by itself or with its group or account. */
  isHeld: z.boolean(),
})
export type IncidentCandidate = z.infer<typeof IncidentCandidate>

export const IncidentForm = z
  .object({
    incidentId: Id,
    kind: IncidentKind,
    since: z.iso.date(),
    /** The same day where none is named. */
    until: z.iso.date().optional(),
    account: Id.nullable().default(null),
    domain: Line.nullable().default(null),
    provider: ProviderName.nullable().default(null),
    words: Prose,
  })
  .refine(({ kind, provider }) => (kind === 'provider') === (provider !== null), {
    path: ['provider'],
    message: 'An incident of a provider, and no other, names the provider.',
  })
  .refine(({ since, until }) => until === undefined || until >= since, {
    path: ['until'],
    message: 'The last day does not lie before the first.',
  })

const staff = ['reviewer', 'lead'] as const
const ofDesk = '/desk/incidents'
const IncidentParams = z.object({ incident: Id })
const notOpen = ['INCIDENT_NOT_OPEN_FOR_THIS'] as const

/** Incidents: what comes to the platform without figures, and what may be behind it. */
export const incidentEndpoints = {
  listIncidents: endpoint({
    method: 'GET',
    path: ofDesk,
    summary: 'Incidents that are open, or closed ones, newest first.',
    access: staff,
    query: PageQuery.extend({ closed: z.enum(['true', 'false']).default('false') }),
    response: page(Incident),
    status: 200,
    errors: [],
  }),
  enterIncident: endpoint({
    method: 'POST',
    path: ofDesk,
    summary:
      'Enter an incident: a blocklisting, a trap, a postmaster’s mail, or a provider’s failure.',
    access: [...staff, 'platform_key'],
    body: IncidentForm,
    response: Incident,
    status: 201,
    errors: ['INCIDENT_IN_FUTURE'],
  }),
  readIncident: endpoint({
    method: 'GET',
    path: `${ofDesk}/:incident`,
    summary: 'One incident.',
    access: staff,
    params: IncidentParams,
    response: Incident,
    status: 200,
    errors: [],
  }),
  listIncidentCandidates: endpoint({
    method: 'GET',
    path: `${ofDesk}/:incident/candidates`,
    summary:
      'Imports that it may come from, the likeliest first: by when and how much was sent to them. A person places a hold on one.',
    access: staff,
    params: IncidentParams,
    response: z.object({ items: z.array(IncidentCandidate) }),
    status: 200,
    errors: [],
  }),
  releaseIncident: endpoint({
    method: 'POST',
    path: `${ofDesk}/:incident/release`,
    summary:
      'Lift all holds that rest on what a failing provider returned on these days, in all accounts.',
    access: staff,
    params: IncidentParams,
    body: z.object({
      /** Why; the accounts read it. */
      text: Prose,
    }),
    response: z.object({ incident: Incident, lifted: z.number().int() }),
    status: 200,
    errors: [...notOpen],
  }),
  closeIncident: endpoint({
    method: 'POST',
    path: `${ofDesk}/:incident/closing`,
    summary: 'Close an incident, with how it ended.',
    access: staff,
    params: IncidentParams,
    body: z.object({ outcome: Prose }),
    response: Incident,
    status: 200,
    errors: [...notOpen],
  }),
}
