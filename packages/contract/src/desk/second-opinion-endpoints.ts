import { z } from 'zod'
import { deskAccess, endpoint } from '../endpoint.ts'
import { Id } from '../values.ts'
import { BlindCase, Opinion, OpinionResult, WaitingOpinion } from './second-opinion.ts'

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
