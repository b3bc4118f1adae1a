import { z } from 'zod'
import { deskAccess, endpoint } from '../endpoint.ts'
import { Id, Instant } from '../values.ts'
import { DeskCase } from './desk.ts'

/** What somebody holds of a case: an outcome, and the grounds of a rejection by their codes. */
export const Opinion = z.object({
  outcome: z.enum(['accepted', 'rejected']),
  grounds: z.array(z.string()),
})
export type Opinion = z.infer<typeof Opinion>

/** A decision that waits for a second opinion. It does not say how it was decided, or by whom. */
export const WaitingOpinion = z.object({
  id: Id,
  accountName: z.string(),
  groupName: z.string(),
  drawnAt: Instant,
})
export type WaitingOpinion = z.infer<typeof WaitingOpinion>

/** How a decision and the second opinion on it compare, for the two people who gave them. */
export const OpinionResult = z.object({
  id: Id,
  accountId: Id,
  accountName: z.string(),
  caseId: Id,
  groupName: z.string(),
  /** Whether the reader decided, or gave the second opinion. */
  part: z.enum(['decided', 'second']),
  decision: Opinion,
  second: Opinion,
  agreed: z.boolean(),
  answeredAt: Instant,
})
export type OpinionResult = z.infer<typeof OpinionResult>

/**
 * A case as it lay before whoever decided it. What would tell how it was decided has no place in it: the
 * decision, judgements of its statements, notes, holders, cases handed in together, names of reviewers.
 */
export const BlindCase = DeskCase.omit({
  decision: true,
  statements: true,
  notes: true,
  lease: true,
  queued: true,
  scheduled: true,
  takesTwo: true,
  proposal: true,
  together: true,
  changedBatches: true,
  sender: true,
  sent: true,
  hasContact: true,
  contactLooks: true,
})
export type BlindCase = z.infer<typeof BlindCase>

const count = z.number().int()

/** How often second opinions were like the decisions, of which the second person knew nothing. */
export const AgreementFigures = z.object({
  waiting: count,
  answered: count,
  agreed: count,
  /** For each method the cases that name it, and how many of them were decided alike. */
  methods: z.array(z.object({ method: z.string(), answered: count, agreed: count })),
  /** For each ground the cases in which at least one of the two named it, and both did. */
  grounds: z.array(z.object({ ground: z.string(), named: count, agreed: count })),
})
export type AgreementFigures = z.infer<typeof AgreementFigures>

const params = z.object({ opinion: Id })

/** Blind second opinions on a share of the decisions; nothing about a case changes by them. */
export const secondOpinionEndpoints = {
  listSecondOpinions: endpoint({
    method: 'GET',
    path: '/desk/second-opinions',
    summary:
      'Decisions on which the caller can give a second opinion, and how the newest of theirs compared.',
    access: deskAccess,
    response: z.object({
      /** Oldest first, a hundred at most; none that the caller decided. */
      waiting: z.array(WaitingOpinion),
      /** Newest first, fifty at most. */
      answered: z.array(OpinionResult),
    }),
    status: 200,
    errors: [],
  }),
  readBlindCase: endpoint({
    method: 'GET',
    path: '/desk/second-opinions/:opinion',
    summary: 'A decided case as it was before the decision, without anything that would reveal it.',
    access: deskAccess,
    params,
    response: BlindCase,
    status: 200,
    errors: ['OWN_DECISION', 'OPINION_GIVEN'],
  }),
  giveSecondOpinion: endpoint({
    method: 'POST',
    path: '/desk/second-opinions/:opinion',
    summary: 'Say how one would have decided. It is kept for the record and changes nothing.',
    access: deskAccess,
    params,
    body: Opinion.extend({ grounds: z.array(z.string().max(80)).max(20).default([]) }),
    response: OpinionResult,
    status: 201,
    errors: ['OWN_DECISION', 'OPINION_GIVEN', 'GROUNDS_MISSING'],
  }),
}
