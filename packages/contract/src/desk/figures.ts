import { z } from 'zod'
import { decidedRoutes } from '../choices.ts'
import { endpoint } from '../endpoint.ts'
import { AppealReason } from '../requests/request.ts'
import { Instant } from '../values.ts'
import { AgreementFigures } from './second-opinion.ts'

export const DecidedRoute = z.enum(decidedRoutes)
export type DecidedRoute = z.infer<typeof DecidedRoute>

const count = z.number().int()
const Kept = z.object({ decided: count, kept: count })

/** What a number of decisions amount to. */
export const DecidedFigures = Kept.extend({
  accepted: count,
  /** Decided by a rule, without a person. */
  byRule: count,
  /** Asked in all of these cases together. */
  questions: count,
  /** In business hours, without what customers took to answer: half of the decisions took no longer. */
  medianHours: z.number(),
  /** Nine of ten took no longer. */
  mostHours: z.number(),
})
export type DecidedFigures = z.infer<typeof DecidedFigures>

/** What waits on the desk now, whatever is filtered. */
export const WaitingFigures = z.object({
  running: count,
  atRisk: count,
  breached: count,
  paused: count,
  /**
   * By what reviewers must know for a case; null for those that anybody can take. How many are held and late is
   * null throughout unless five people or more take each kind: else it would be about single people.
   */
  skills: z.array(
    z.object({
      skill: z.string().nullable(),
      waiting: count,
      held: count.nullable(),
      late: count.nullable(),
    }),
  ),
})

/**
 * Cases in review a day from now: those of now, and what came and left in the same 24 hours of the last
 * eight weeks. Null before there are four weeks to look at.
 */
export const BacklogFigures = z.object({
  at: Instant,
  now: count,
  expected: count,
  least: count,
  most: count,
  weeks: count,
})

/** Appeals that were filed, how those that closed in this time ended, and how many are open now. */
export const AppealFigures = z.object({
  filed: count,
  upheld: count,
  dismissed: count,
  withdrawn: count,
  /** All that wait for a decision now, also those filed before. */
  open: count,
  /** Most frequent first; an appeal can have several. */
  reasons: z.array(
    z.object({ outcome: z.enum(['upheld', 'dismissed']), reason: AppealReason, count }),
  ),
})
export type AppealFigures = z.infer<typeof AppealFigures>

/** Figures for those who lead; nothing in them is about a single person. */
export const Figures = z.object({
  /** The Monday from which on decisions are counted. */
  since: z.iso.date(),
  waiting: WaitingFigures,
  backlog: BacklogFigures.nullable(),
  /** Null where nothing was decided. */
  total: DecidedFigures.nullable(),
  routes: z.array(
    DecidedFigures.extend({
      route: DecidedRoute,
      /** What each of the newest 200 took, in business hours, newest first. */
      hours: z.array(z.number()),
      /** Within how many business hours a decision on this way is promised; null where it comes at once. */
      promisedHours: z.number().nullable(),
    }),
  ),
  /** A case with several methods counts for each. */
  methods: z.array(DecidedFigures.extend({ method: z.string() })),
  /** How many cases were decided after so many questions; 3 stands for three and more. */
  questions: z.array(z.object({ questions: count, cases: count })),
  /** By week; a week without decisions is left out. */
  weeks: z.array(Kept.extend({ monday: z.iso.date() })),
  /** Of all cases, whatever the way and the method. */
  appeals: AppealFigures,
  agreement: AgreementFigures,
})
export type Figures = z.infer<typeof Figures>

/** Where the cases of an account stand. */
export const CaseOverview = z.object({
  /** The open cases by their status; a status that none has is left out. */
  open: z.array(
    z.object({
      status: z.enum(['awaiting_submission', 'in_review', 'awaiting_answer']),
      cases: count,
      /** How many groups these cases are about. */
      groups: count,
      /** How many of these groups have an open case of another status, too. */
      inPart: count,
      /** When the first of them is due: the promised decision, or the answer that is waited for. */
      nextBy: Instant.nullable(),
      /** How many of them are past their own such day. */
      late: count,
    }),
  ),
  /** After how many business hours the account’s cases of the last year were usually decided; null below five. */
  usualHours: z.number().nullable(),
  /** How many groups there are, to how many of them a campaign may go now, and to how many more in part. */
  groups: z.object({ all: count, sendable: count, partly: count }),
})
export type CaseOverview = z.infer<typeof CaseOverview>

/** What the caller decided themselves; nobody sees it of others. */
export const OwnFigures = z.object({ today: count, thisWeek: count })
export type OwnFigures = z.infer<typeof OwnFigures>

/** Figures: of the desk for those who lead, and of one’s own decisions. */
export const figuresEndpoints = {
  readFigures: endpoint({
    method: 'GET',
    path: '/desk/figures',
    summary:
      'What waits, and what was decided in the last weeks: how soon, how, and in time or not.',
    access: ['lead'],
    query: z.object({
      weeks: z.coerce.number().int().min(1).max(104).default(12),
      route: DecidedRoute.optional(),
      method: z.string().max(80).optional(),
    }),
    response: Figures,
    status: 200,
    errors: [],
  }),
  readOwnFigures: endpoint({
    method: 'GET',
    path: '/desk/own-figures',
    summary: 'How many decisions the caller made today and this week.',
    access: ['reviewer', 'lead'],
    response: OwnFigures,
    status: 200,
    errors: [],
  }),
}
