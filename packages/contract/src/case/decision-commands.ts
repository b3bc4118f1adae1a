import { z } from 'zod'
import { Requirement } from '../policy/endpoints.ts'
import { Id, Instant, Prose } from '../values.ts'
import { StatementOfReasons } from './case.ts'

/** The words that a reviewer may edit; what is left out is written from the coded texts. */
const StatementDraft = StatementOfReasons.omit({ locale: true }).partial()

const Held = z.object({ leaseToken: z.number().int(), revision: z.number().int().min(1) })

/** A question names a ground, a statement, or both. */
export const AskCommand = Held.omit({ revision: true }).extend({
  questionId: Id,
  text: Prose,
  grounds: z.array(z.string()).max(20),
  requirements: z
    .array(Requirement.pick({ id: true, kind: true, necessity: true, label: true, why: true }))
    .max(10),
  /** Ids of the statements that it is about: it stands under them, and they can be put right with the answer. */
  statements: z.array(z.string().max(200)).max(100).optional(),
})

export const AcceptCommand = Held.extend({
  decisionId: Id,
  conditions: z
    .array(z.object({ code: z.string(), limit: z.number().int().positive().optional() }))
    .max(10)
    .default([]),
  /** How much may arrive through each source of the case; as declared where nothing is said. */
  sources: z
    .array(
      z.object({
        source: Id,
        cap: z.number().int().min(1),
        periodDays: z.number().int().min(1).max(366),
      }),
    )
    .max(20)
    .optional(),
  endsAt: Instant.optional(),
  statement: StatementDraft.default({}),
})

export const RejectCommand = Held.extend({
  decisionId: Id,
  grounds: z.array(z.string()).min(1).max(20),
  /** `['none']` says outright that nothing would lead to acceptance. */
  remedies: z.array(z.string()).min(1).max(20),
  /** Ids of the statements that it rests on: only these have to be assessed. Left out, it rests on all. */
  restsOn: z.array(z.string().max(200)).min(1).max(100).optional(),
  statement: StatementDraft.default({}),
})

/** Confirms what another person proposed. */
export const ConfirmCommand = Held.omit({ revision: true }).extend({ decisionId: Id })
